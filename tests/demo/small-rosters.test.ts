import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type DemoOptions, runDemo } from '../../src-main/demo/run.ts';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import { machine, newFolder, removeFolders } from './machine.ts';

afterAll(removeFolders);

const HEADER = 'Last Name;First Name;DOB;Classroom;Entry Date;Exit Date;IEP\n';

function demo(csv: string, change: Partial<DemoOptions> = {}) {
  const out = newFolder();
  const roster = join(out, '..', 'roster.csv');
  writeFileSync(roster, csv);
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const request = { roster, out, year: null, closedMonths: [], today: null };
  const done = runDemo({ ...request, kdf: floorKdf, machine, say, ...change });
  return { out, said, done };
}

describe('when conferences open on different days', () => {
  const csv = `${HEADER}Abel;Ann;15/3/2022;Blue;8/9/2026;;Y
Baker;Bo;16/3/2022;Red;25/9/2026;;N
Cole;Cy;17/3/2022;Green;5/11/2026;;N
Dunn;Di;18/3/2022;Gold;20/9/2026;1/10/2026;N
`;

  test('[HS-04] each is held on its own day, those after today are not', async () => {
    const closedMonths = ['2026-12'];
    const { said, done } = demo(csv, { closedMonths, today: '2026-11-30' });
    const { conferences, signatures } = await done;
    expect(
      conferences.map(({ class: name, opens, due, date }) => [name, opens, due, date]),
    ).toEqual([
      ['Blue', '2026-10-08', '2026-10-31', '2026-10-08'],
      ['Gold', '2026-10-20', '2026-11-03', null],
      ['Green', '2026-12-05', '2027-01-31', null],
      ['Red', '2026-10-25', '2026-11-08', '2026-10-25'],
    ]);
    // Five people each, for Blue's minutes and form and for Red's minutes.
    expect(signatures).toEqual({ required: 15, valid: 15, missing: 0 });
    expect(said).toContain('Green: not held; it opens on 2026-12-05, after 2026-11-30.');
    expect(said).toContain('Gold: not held; no child is in the class on 2026-10-20.');
  }, 120_000);
});

describe('what is refused leaves nothing behind', () => {
  test.each([
    ['no column', 'a,b,c\n1,2,3\n', /^--roster: the file has no column for Last name/],
    [
      'no row that can come in',
      `${HEADER};Ann;15/3/2022;Blue;8/9/2026;;\n`,
      /Line 2: The last name/,
    ],
    ['nothing in the file', '', /^--roster: roster\.csv is empty/],
  ])('%s', async (_, csv, sentence) => {
    const { out, done } = demo(csv);
    await expect(done).rejects.toThrow(sentence);
    expect(existsSync(out)).toBe(false);
  });

  test('a file that is not there, and a folder that cannot be', async () => {
    await expect(demo('x', { roster: '/nowhere/roster.csv' }).done).rejects.toThrow(
      '--roster: roster.csv is not there.',
    );
    const file = join(newFolder(), '..', 'file');
    writeFileSync(file, '');
    await expect(demo('x', { out: join(file, 'out') }).done).rejects.toThrow(
      '--out: no folder can be made there.',
    );
  });

  test('what was in the folder before stays', async () => {
    const out = newFolder();
    mkdirSync(out);
    writeFileSync(join(out, 'mine.txt'), 'mine');
    await expect(demo('a\n1\n', { out }).done).rejects.toThrow('--roster');
    expect(existsSync(join(out, 'mine.txt'))).toBe(true);
    expect(existsSync(join(out, 'documents'))).toBe(false);
  });
});
