import { measureImport } from './importing.ts';
import { measureKeys } from './keys.ts';
import { measureNoteSearch } from './note-search.ts';
import { measurePrinting } from './printing.ts';
import { measureReading } from './reading.ts';
import { type Finding, reportOf } from './report.ts';
import { measureStart } from './starting.ts';
import { fullSize } from './world-plan.ts';

/**
 * `npm run bench [-- PART …]`: how fast the binder is, as ratios within one run. Without names all
 * parts are measured. A missed aim is a word in the table, not a failure.
 */
const parts: Record<string, () => Promise<Finding[]>> = {
  start: () => measureStart(10),
  reading: () => measureReading(fullSize, { pages: 60, names: 30 }),
  notes: () => measureNoteSearch({ children: 510, classes: 30, entries: 510 }, 100_000, 6),
  import: () => measureImport(10_000),
  printing: () => measurePrinting(fullSize, 40),
  keys: measureKeys,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

const findings: Finding[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`Measuring: ${name} …`);
  findings.push(...(await measure()));
}
console.log(`\n${reportOf(findings)}`);
