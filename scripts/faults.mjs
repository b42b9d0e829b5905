// npm run faults: kills, full disks and damaged files, and what is left after each.
import { becomeNode24, setup } from './setup.mjs';

setup();
becomeNode24('tests/faults/run.ts', process.argv.slice(2));
