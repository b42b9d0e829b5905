import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HouseholdText } from '../src-shared/coordinated-entry/household-entry.ts';
import { closeTestBinders, type TestBinder } from './support/binder.ts';
import { addHousehold, householdInput, switchOn } from './support/river-valleys.ts';
import {
  anAction,
  begin,
  childInput,
  familyInput,
  formOf,
  openSmallSite,
  type SmallSite,
  sendFile,
} from './support/small-site.ts';

/** One word in every text of a record; it stands nowhere else. */
const CANARY = 'Quetzalcoatlus-7f3a';
const spellings = (['utf8', 'utf16le'] as const).flatMap((encoding) =>
  [CANARY, CANARY.toLowerCase(), CANARY.slice(0, 14)].map((word) => Buffer.from(word, encoding)),
);

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
afterAll(closeTestBinders);

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** Bytes of whatever this process has open, also of files without a name any more. */
function* openFiles(): Generator<[string, Buffer]> {
  if (process.platform !== 'linux') return;
  for (const fd of readdirSync('/proc/self/fd')) {
    const path = `/proc/self/fd/${fd}`;
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isFile()) yield [path, readAll(path)];
  }
}

function readAll(path: string): Buffer {
  const handle = openSync(path, 'r');
  const buffer = Buffer.alloc(statSync(path).size);
  readSync(handle, buffer, 0, buffer.length, 0);
  closeSync(handle);
  return buffer;
}

/** Where the word stands in clear. */
function findCanary({ folder }: TestBinder): string[] {
  const found: string[] = [];
  const look = (path: string, bytes: Buffer) => {
    if (spellings.some((word) => bytes.includes(word))) found.push(path);
  };
  for (const path of filesIn(folder)) look(path, readFileSync(path));
  for (const place of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      if (entry.isFile()) look(join(place, entry.name), readFileSync(join(place, entry.name)));
    }
  }
  for (const [path, bytes] of openFiles()) look(path, bytes);
  return found;
}

/** Types the word into every text field that there is, some of them over many pages. */
async function typeEverywhere(): Promise<void> {
  const { binder, bluebirds, luz, noor, ana } = site;
  const long = `${CANARY} `.repeat(500);
  await binder.ok('families.editChild', {
    ...{ childId: luz },
    child: childInput(CANARY, CANARY, { participantId: CANARY, relationship: CANARY, note: long }),
  });
  const file = await binder.ok('families.child', { childId: luz });
  await binder.ok('families.editFamily', {
    ...{ ...familyInput(CANARY), familyId: file.family.id, familyKey: CANARY },
    ...{ phone: CANARY, homeLanguage: CANARY },
  });
  await binder.ok('families.raise', { childId: luz, kind: 'concern', text: CANARY });
  const note = { childId: luz, kind: 'health', date: '2026-10-20', text: long } as const;
  const { id: noteId } = await binder.ok('notes.write', { ...note, readerIds: [noor] });
  await binder.ok('notes.amend', { noteId, text: CANARY });
  await binder.ok('families.editClass', { classId: bluebirds, name: CANARY, start: null });
  await binder.ok('vault.saveDraft', { form: CANARY, value: JSON.stringify(long) });
  const meetingId = await begin(site);
  const meeting = { meetingId, date: '2026-10-08', startsAt: null, endsAt: null };
  await binder.ok('meetings.save', { ...meeting, notes: long });
  const { agenda } = await binder.ok('conferences.open', { meetingId });
  for (const { childId } of agenda) {
    const text = {
      ...{ discussion: long, immediateNeeds: CANARY, strengths: CANARY, concerns: CANARY },
      ...{ updates: CANARY, familyContact: CANARY },
    };
    const entry = { meetingId, childId, outcome: 'support-needed', text };
    await binder.ok('conferences.saveEntry', entry);
    const action = anAction(noor, { what: CANARY, service: CANARY });
    await binder.ok('meetings.addAction', { meetingId, childId, action });
  }
  const { formIds } = await binder.ok('meetings.finalize', { meetingId });
  const { actionId, documentId, id: formId } = await formOf(site, formIds[0]);
  const done = { actionId, date: '2026-10-20', note: CANARY, status: 'done' } as const;
  await binder.ok('followUps.addProgress', done);
  await binder.ok('followUps.close', { formId, result: CANARY });
  await binder.ok('followUps.amend', { formId, what: CANARY, why: CANARY });
  await binder.ok('signatures.excuse', { meetingId, personId: ana, reason: CANARY });
  const content = Buffer.from(`%PDF-1.7 ${CANARY}`);
  const mediaType = 'application/pdf';
  const fileId = await sendFile(binder, { purpose: 'scan', mediaType, content });
  const sheet = { documentId, personIds: [noor], signedOn: '2026-10-20', fileId };
  await binder.ok('signatures.recordPaper', sheet);
  await typeOnHousehold(long);
}

/** The same on a household and its meeting, whose list leaves encrypted. */
async function typeOnHousehold(long: string): Promise<void> {
  const { binder, noor } = site;
  const { county } = await switchOn(binder);
  const named = householdInput(county('Rice'), 'RV-1', { name: CANARY, reviewReason: CANARY });
  const householdId = await addHousehold(binder, named);
  const scheduled = { regionId: null, date: '2026-10-23', startsAt: null };
  const { id: meetingId } = await binder.ok('coordinatedEntry.schedule', scheduled);
  const fields = HouseholdText.keyof().options.map((field) => [field, long]);
  const text = HouseholdText.parse(Object.fromEntries(fields));
  const location = { kind: 'other', detail: CANARY } as const;
  await binder.ok('coordinatedEntry.saveEntry', { meetingId, householdId, text, location });
  const action = anAction(noor, { what: CANARY, service: CANARY });
  await binder.ok('meetings.addAction', { meetingId, householdId, action });
  const why = { reason: CANARY, informedOn: null, agencyId: null, personId: noor };
  const role = { role: 'facilitator', agencyId: null, personId: null, replacement: why } as const;
  await binder.ok('coordinatedEntry.setRole', { meetingId, ...role });
  const leaving = { recipient: CANARY, reason: CANARY, language: 'en' } as const;
  await binder.ok('coordinatedEntry.exportList', { meetingId, ...leaving });
  const entry = await binder.ok('coordinatedEntry.entry', { meetingId, householdId });
  expect(JSON.stringify(entry)).toContain(CANARY);
}

/** What sorts, groups and searches, and so spills where it may. */
async function readEverything(): Promise<void> {
  const { binder, luz } = site;
  await binder.ok('families.search', { query: CANARY });
  await binder.ok('families.list', { query: CANARY });
  await binder.ok('families.children', {
    ...{ query: CANARY, classId: null, status: 'all', sort: 'class', descending: true },
    ...{ offset: 0, limit: 200 },
  });
  const file = await binder.ok('families.child', { childId: luz });
  expect(JSON.stringify(file)).toContain(CANARY);
  const found = await binder.ok('notes.search', { query: CANARY, kind: null, after: null });
  expect(JSON.stringify(found)).toContain(CANARY);
  await binder.ok('home.lines', {});
  await binder.ok('signatures.missing', {});
}

test('[HS-29] what is typed is nowhere on the disk in clear, open or locked', async () => {
  const { binder } = site;
  await typeEverywhere();
  await readEverything();
  expect(findCanary(binder)).toEqual([]);
  await binder.app.lock('person');
  expect(findCanary(binder)).toEqual([]);
  const names = readdirSync(binder.folder).join(' ');
  expect(names).toMatch(/keys\.a.*keys\.b/);
}, 60_000);

test('the search finds the word where it does stand in clear', () => {
  const { binder } = site;
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const path = join(binder.folder, 'control');
    writeFileSync(path, Buffer.concat([Buffer.alloc(4097), Buffer.from(CANARY, encoding)]));
    expect(findCanary(binder)).toEqual([path]);
    const handle = openSync(path, 'r');
    rmSync(path);
    if (process.platform === 'linux') {
      expect(findCanary(binder)).toEqual([`/proc/self/fd/${handle}`]);
    }
    closeSync(handle);
  }
});
