import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Story } from './driver-lines.ts';
import { killOnce, targets } from './kill.ts';
import { prepareBinder } from './prepared-binder.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * The long loops of `npm run faults`: `--times N` kills of each kind (10), `--story typing` or
 * `finalizing` alone, `--seed N` to repeat the moments of a run. The first fault ends it.
 */
const { values } = parseArgs({
  options: { times: { type: 'string' }, seed: { type: 'string' }, story: { type: 'string' } },
});
const times = Number(values.times ?? 10);
const seed = Number(values.seed ?? randomInt(2 ** 31));
const stories = values.story ? [Story.parse(values.story)] : Story.options;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

print(`Seed ${seed}`);
const random = seededRandom(seed);
const prepared = await prepareBinder();
for (const story of stories) {
  for (const target of targets) {
    for (let count = 1; count <= times; count += 1) {
      const killed = await killOnce(prepared, story, target, random);
      const { acknowledged, inFlight, unsaved, goneAfter } = killed;
      const what =
        story === 'typing'
          ? `, ${Math.round(unsaved)} ms of typing not yet saved`
          : `, in flight: ${inFlight.join(', ') || 'none'}`;
      print(
        `${story}, ${target} killed, ${count} of ${times}: ${acknowledged} acknowledged${what}; ` +
          `all gone after ${Math.round(goneAfter)} ms`,
      );
    }
  }
}
print('Nothing that was acknowledged is lost, and no process is left behind.');
