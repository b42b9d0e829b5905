// npm run demo: the main job without a window, through the operations that the screens call.
import { becomeNode24, setup } from './setup.mjs';

setup({ build: false });
becomeNode24('src-main/demo.ts', process.argv.slice(2));
