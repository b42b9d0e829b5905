import { Refusal } from '../src-shared/problem.ts';
import { systemClock } from './clock.ts';
import { readDemoArguments, readSampleArguments } from './demo/arguments.ts';
import { runDemo } from './demo/run.ts';
import { sampleBinder } from './demo/sample.ts';
import { sentenceOf } from './demo/sentence.ts';
import { DemoStop } from './demo/stop.ts';
import { faultLine } from './fault-line.ts';
import { productionKdf } from './vault/kdf.ts';
import { installTripwires } from './vault/tripwires.ts';

/** Entry of `npm run demo`; with `--sample --out DIR`, of the sample binder of `npm start -- --demo`. */

installTripwires();
process.umask(0o077);

// npm runs its scripts in the project's folder, and says where it was called.
const isOfNpm = process.env.npm_lifecycle_event === 'demo';
const base = (isOfNpm && process.env.INIT_CWD) || process.cwd();
const argv = process.argv.slice(2);
const means = {
  kdf: productionKdf,
  machine: systemClock,
  say: (line: string) => void process.stdout.write(`${line}\n`),
};

async function main(): Promise<void> {
  const sample = readSampleArguments(argv, base);
  if (sample === null) await runDemo({ ...readDemoArguments(argv, base), ...means });
  else await sampleBinder(sample, means);
}

main().catch((error: unknown) => {
  console.error(spoken(error));
  process.exitCode = 1;
});

function spoken(error: unknown): string {
  if (error instanceof DemoStop) return error.message;
  return error instanceof Refusal ? sentenceOf(error.problem) : faultLine(error);
}
