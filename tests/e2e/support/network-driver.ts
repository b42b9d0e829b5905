import { openWindow } from './binder-window.ts';
import { tellStory } from './network-story.ts';

/** Tells the story in a process of its own, on the folder it is given, and prints what came of it. */
const binder = await openWindow(process.argv[2]);
process.stdout.write(JSON.stringify(await tellStory(binder)));
await binder.host.quit();
process.exit(0);
