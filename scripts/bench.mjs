// npm run bench: how fast it is, as ratios measured in one run.
import { becomeNode24, setup } from './setup.mjs';

setup();
becomeNode24('bench/bench.ts', process.argv.slice(2));
