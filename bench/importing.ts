import { PIECE_BYTES } from '../src-shared/files/contract.ts';
import { openBenchBinder } from './bench-binder.ts';
import { timed } from './measure.ts';
import type { Finding } from './report.ts';
import { firstName, lastName, seededRandom } from './sample-words.ts';

/** Reading, checking and importing a roster of `rows` children into an empty binder. */
export async function measureImport(rows: number): Promise<Finding[]> {
  const binder = await openBenchBinder();
  const content = Buffer.from(rosterOf(rows));
  try {
    const { fileId } = await binder.ok('files.begin', {
      ...{ purpose: 'roster', bytes: content.length, mediaType: 'text/csv' },
    });
    for (let index = 0; index * PIECE_BYTES < content.length; index += 1) {
      const piece = content.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
      await binder.ok('files.append', { fileId, index, piece: piece.toString('base64') });
    }
    await binder.ok('files.finish', { fileId });
    const { columns, dateOrder } = await binder.ok('families.readRoster', { fileId });
    const choice = { fileId, columns, dateOrder };
    const check = await timed(() => binder.ok('families.checkRoster', choice));
    const imported = await timed(async () => {
      const done = await binder.job('families.importRoster', choice);
      if (done.imported !== rows) throw new Error(`${done.imported} of ${rows} rows came in`);
    });
    const counted = `${rows.toLocaleString('en')} rows`;
    return [
      { what: `Check of a roster of ${counted}`, unit: 'ms', subject: [check], aims: [] },
      { what: `Import of ${counted}`, unit: 'ms', subject: [imported], aims: [] },
    ];
  } finally {
    await binder.close();
  }
}

/** A roster as sites export it: siblings share a family, forty classes, twenty advocates. */
function rosterOf(rows: number): string {
  const random = seededRandom(rows);
  const header =
    'Participant ID,Last Name,First Name,Date of Birth,Classroom,Entry Date,Family ID,' +
    'Primary Adult,Relationship,Phone,Home Language,IEP/IFSP,Family Advocate,Notes';
  let last = '';
  const lines = Array.from({ length: rows }, (_, i) => {
    if (i % 4 !== 3) last = lastName(random);
    const day = `${1 + (i % 12)}/${1 + (i % 28)}`;
    return [
      ...[10_000 + 7 * i, last, firstName(random), `${day}/2023`, `Room ${i % 40}`, '9/8/2026'],
      ...[`F${i - (i % 4 === 3 ? 1 : 0)}`, `Rosa ${last}`, 'Mother', '(555) 014-5534', 'Spanish'],
      ...[i % 9 === 0 ? 'Y' : 'N', `Advocate ${i % 20}`, 'Picks up at 3:15'],
    ].join(',');
  });
  return [header, ...lines].join('\r\n');
}
