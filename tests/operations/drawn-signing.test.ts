import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { VisitorInput } from '../../src-shared/people/contract.ts';
import type { Drawing } from '../../src-shared/signatures/drawing.ts';
import { closeTestBinders, PASSPHRASE, passphraseOf } from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import {
  begin,
  decide,
  formOf,
  openSmallSite,
  type SmallSite,
  sendFile,
  startAnew,
} from '../support/small-site.ts';

const NOOR = passphraseOf('Noor Haddad');
const WAVE: Drawing = [
  [
    [60, 120],
    [120, 40],
    [180, 150],
    [240, 60],
  ],
  [[300, 100]],
];

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
beforeEach(async () => {
  site = await startAnew(site);
});
afterAll(closeTestBinders);

const elena: VisitorInput = {
  name: 'Elena Ortiz',
  affiliation: 'visitor',
  organization: 'Lakeside Clinic',
  title: null,
  discipline: 'specialist',
};

/** A finalized conference with one form: Ana and Noor present, and somebody from outside. */
async function held(over: Partial<VisitorInput> = {}) {
  const { binder } = site;
  const { id: personId } = await binder.ok('people.addVisitor', { ...elena, ...over });
  const meetingId = await begin(site);
  const line = { meetingId, personId, discipline: 'specialist', presence: 'present' } as const;
  await binder.ok('meetings.setAttendance', line);
  await decide(site, meetingId, [site.luz]);
  const { minutesId, formIds } = await binder.ok('meetings.finalize', { meetingId });
  const { documentId } = await formOf(site, formIds[0]);
  return { meetingId, personId, minutesId, documentId, all: [minutesId, documentId] };
}
type Held = Awaited<ReturnType<typeof held>>;

function draw({ meetingId, personId, all }: Held, over: object = {}) {
  const witness = { witnessId: site.noor, passphrase: NOOR };
  const act = { meetingId, personId, printedName: 'Elena Ortiz', drawing: WAVE, documentIds: all };
  return site.binder.call('signatures.draw', { ...act, ...witness, ...over });
}

async function signByKeys({ meetingId, all }: Held) {
  for (const [personId, passphrase] of [
    [site.ana, PASSPHRASE],
    [site.noor, NOOR],
  ] as const) {
    await site.binder.ok('signatures.sign', { meetingId, documentIds: all, personId, passphrase });
  }
}

const round = ({ meetingId }: Held) => site.binder.ok('signatures.round', { meetingId });
const statesOf = async (one: Held) =>
  (await round(one)).documents.map(({ signing }) => signing.state);
const lineOf = async (one: Held, nth = 0) =>
  (await round(one)).documents[nth]?.signing.lines.find((line) => line.personId === one.personId);
const field = (path: string, key: string) => ({
  ok: false,
  problem: { code: 'invalid', fields: [{ path, key }] },
});

async function tamper(one: Held, sql: string) {
  await inside(site.binder, (client) => {
    client.exec('DROP TRIGGER drawn_signature_fixed; DROP TRIGGER document_drawn');
    client.prepare(sql).run({ person: one.personId, document: one.documentId });
    client.exec(`CREATE TRIGGER drawn_signature_fixed BEFORE UPDATE ON drawn_signature
      BEGIN SELECT RAISE(ABORT, 'append-only'); END;
      CREATE TRIGGER document_drawn BEFORE UPDATE ON document
      WHEN EXISTS (SELECT 1 FROM drawn_signature WHERE document_id = OLD.id)
      BEGIN SELECT RAISE(ABORT, 'signed'); END;`);
  });
  await site.binder.signIn(site.ana);
}

describe('a signature drawn before a witness', () => {
  test('[HS-16] completes the documents, with one passphrase for all of them', async () => {
    const { binder } = site;
    const one = await held();
    await signByKeys(one);
    expect(await statesOf(one)).toEqual(['waiting', 'waiting']);
    const missing = async () =>
      (await binder.ok('signatures.missing', {})).find(({ personId }) => personId === one.personId);
    expect((await missing())?.documents).toHaveLength(2);
    expect(await draw(one)).toEqual({ ok: true, value: { signed: 2 } });
    expect(await statesOf(one)).toEqual(['complete', 'complete']);
    expect(await missing()).toBeUndefined();
    expect(await draw(one)).toEqual({ ok: true, value: { signed: 0 } });
    const filter = { state: 'all', classId: site.bluebirds, mineOnly: false } as const;
    expect(await binder.ok('followUps.list', filter)).toMatchObject([{ signing: 'complete' }]);
  });

  test('[HS-17] shows who, whence, when, the drawing, the printed name and the witness', async () => {
    const one = await held();
    await draw(one, { printedName: ' Elena M. Ortiz ' });
    expect(await lineOf(one)).toMatchObject({
      ...{ name: 'Elena Ortiz', role: 'specialist', state: 'drawn', verified: 'valid' },
      ...{ affiliation: 'visitor', organization: 'Lakeside Clinic' },
      signedAt: new Date(site.binder.clock.now()).toISOString(),
      drawn: { printedName: 'Elena M. Ortiz', drawing: WAVE, witness: 'Noor Haddad' },
    });
  });

  test('who cannot draw types the name, and the witness attests that', async () => {
    const one = await held();
    expect(await draw(one, { drawing: [] })).toMatchObject({ ok: true });
    expect(await lineOf(one)).toMatchObject({
      ...{ state: 'drawn', verified: 'valid' },
      drawn: { printedName: 'Elena Ortiz', drawing: [] },
    });
  });

  test('[HS-17] fixes the words of a form', async () => {
    const { binder } = site;
    const one = await held();
    await draw(one);
    const formId = (await round(one)).documents[1]?.formId ?? '';
    const text = { formId, need: 'Other', strengths: '', familyContact: '' };
    expect(await binder.call('followUps.edit', text)).toMatchObject({
      problem: { code: 'refused', key: 'form-signed' },
    });
    await inside(binder, (client) => {
      const edit = () =>
        client.prepare('UPDATE document SET content = ? WHERE id = ?').run('{}', one.documentId);
      expect(edit).toThrow('signed');
      expect(() => client.exec("UPDATE drawn_signature SET printed_name = 'X'")).toThrow();
      expect(() => client.exec('DELETE FROM drawn_signature')).toThrow('append-only');
    });
    await binder.signIn(site.ana);
  });

  test('[PR-14] the audit names signer and witness, also of a refusal', async () => {
    const { binder, ana, noor } = site;
    const one = await held();
    await draw(one, { passphrase: 'not hers' });
    await draw(one);
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 4, actorId: null, action: 'signatures.draw' },
    });
    expect(rows.map((row) => [row.outcome, row.subjectType, row.subjectId, row.actorName])).toEqual(
      ['done', 'wrong-passphrase'].flatMap((outcome) => [
        [outcome, 'witness', noor, 'Ana Ruiz'],
        [outcome, 'person', one.personId, 'Ana Ruiz'],
      ]),
    );
    expect(ana).not.toBe(noor);
  });
});

describe('the witness', () => {
  test('was present, is not the signer, and has a key', async () => {
    const { binder, hana, priya } = site;
    const one = await held();
    const another = (await binder.ok('people.addVisitor', { ...elena, name: 'Omar Bell' })).id;
    for (const [witnessId, key] of [
      [one.personId, 'witness-is-signer'],
      [hana, 'witness-not-present'],
      [priya, 'witness-not-present'],
      [another, 'witness-not-present'],
    ] as const) {
      expect(await draw(one, { witnessId })).toMatchObject(field('witnessId', key));
    }
    expect(await statesOf(one)).toEqual(['waiting', 'waiting']);
  });

  test('without an own passphrase is none', async () => {
    const { binder, hana } = site;
    const { id: personId } = await binder.ok('people.addVisitor', elena);
    const meetingId = await begin(site);
    for (const id of [personId, hana]) {
      const line = { meetingId, personId: id, discipline: 'health', presence: 'present' } as const;
      await binder.ok('meetings.setAttendance', line);
    }
    await decide(site, meetingId);
    const { minutesId } = await binder.ok('meetings.finalize', { meetingId });
    const one = { meetingId, personId, minutesId, documentId: minutesId, all: [minutesId] };
    expect(await draw(one, { witnessId: hana })).toMatchObject(
      field('witnessId', 'witness-without-key'),
    );
    // Staff without access signs by hand too.
    expect(await draw({ ...one, personId: hana })).toMatchObject({ ok: true });
    expect(await draw({ ...one, personId: site.ana })).toMatchObject(
      field('personId', 'signs-by-key'),
    );
  });

  test('waits after wrong passphrases, by the witness’s own throttle', async () => {
    const { binder, ana } = site;
    const one = await held();
    for (const waitMs of [0, 0, 1000]) {
      expect(await draw(one, { passphrase: 'not hers' })).toEqual({
        ...{ ok: false, problem: { code: 'wrong-passphrase', waitMs } },
      });
    }
    expect(await draw(one)).toMatchObject({ problem: { code: 'wait' } });
    expect(await draw(one, { witnessId: ana, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    binder.clock.pass(1000);
    const { meetingId, all: documentIds } = one;
    const own = { meetingId, documentIds, personId: site.noor, passphrase: NOOR };
    expect(await binder.call('signatures.sign', own)).toMatchObject({ ok: true });
  });
});

describe('an act that is refused', () => {
  test('a slip of the hand, an empty name, ink past measure, a document of another meeting', async () => {
    const one = await held();
    const other = await held({ name: 'Omar Bell' });
    const mixed = { documentIds: [one.minutesId, other.minutesId] };
    expect(await draw(one, mixed)).toMatchObject(field('documentIds', 'document-of-other'));
    expect(await draw(one, { drawing: [[[10, 10]]] })).toMatchObject(
      field('drawing', 'drawing-too-small'),
    );
    expect(await draw(one, { printedName: '  ' })).toMatchObject(field('printedName', 'required'));
    const stroke = Array.from({ length: 2_001 }, (_, x) => [x % 600, 10]);
    expect(await draw(one, { drawing: [stroke, stroke] })).toMatchObject(
      field('drawing', 'drawing-too-large'),
    );
    for (const outside of [
      [601, 10],
      [10, 201],
      [-1, 0],
      [1.5, 0],
    ]) {
      expect(await draw(one, { drawing: [[outside]] })).toMatchObject({
        problem: { code: 'invalid' },
      });
    }
    expect(await statesOf(one)).toEqual(['waiting', 'waiting']);
  });
});

describe('a changed row', () => {
  test.each([
    ['one stroke', "drawing = replace(drawing, '[60,120]', '[61,120]')", 'changed'],
    ['the drawing taken out', "drawing = '[]'", 'changed'],
    ['a drawing that is none', `drawing = '["x"]'`, 'changed'],
    ['the printed name', "printed_name = 'Helena Ortiz'", 'changed'],
    ['the time', "signed_at = '2026-10-19T17:00:00.000Z'", 'changed'],
    ['the envelope', "envelope = replace(envelope, 'I saw', 'I heard')", 'not-signed-by'],
    ['an envelope that is none', "envelope = 'x'", 'not-signed-by'],
    ['the signature', 'signature = zeroblob(64)', 'not-signed-by'],
  ])('[HS-17] in %s shows', async (_, change, verified) => {
    const one = await held();
    await signByKeys(one);
    await draw(one);
    await tamper(
      one,
      `UPDATE drawn_signature SET ${change} WHERE person_id = @person AND document_id = @document`,
    );
    expect(await statesOf(one)).toEqual(['complete', 'waiting']);
    expect(await lineOf(one, 1)).toMatchObject({ state: 'drawn', verified });
    expect(await lineOf(one, 0)).toMatchObject({ verified: 'valid' });
  });

  test('[HS-17] in the document’s words shows', async () => {
    const one = await held();
    await draw(one);
    await tamper(
      one,
      `UPDATE document SET content = replace(content, 'Few', 'Many')
        WHERE id = @document AND @person IS NOT NULL`,
    );
    expect(await lineOf(one, 1)).toMatchObject({ verified: 'changed' });
  });
});

describe('a parent', () => {
  const parent = { affiliation: 'parent', name: 'Luis Vang' } as const;
  const refused = (path: string) => field(path, 'parent-of-one-child');

  async function paper(one: Held, documentId: string, personIds = [one.personId]) {
    const { binder } = site;
    const content = Buffer.from('%PDF-1.7\nscan');
    const scan = { purpose: 'scan', mediaType: 'application/pdf', content } as const;
    const fileId = await sendFile(binder, scan);
    const sheet = { documentId, personIds, signedOn: '2026-10-20', fileId };
    return binder.call('signatures.recordPaper', sheet);
  }

  test('[HS-16] may sign, and nobody waits for it', async () => {
    const { binder } = site;
    const one = await held(parent);
    await signByKeys(one);
    expect(await statesOf(one)).toEqual(['complete', 'complete']);
    const missing = await binder.ok('signatures.missing', {});
    expect(missing.map(({ personId }) => personId)).not.toContain(one.personId);
    expect(await lineOf(one, 1)).toMatchObject({ state: 'optional', role: 'family' });
    expect((await round(one)).people.find(({ personId }) => personId === one.personId)).toEqual(
      expect.objectContaining({ missing: 1, isAwaited: false, canSign: false }),
    );
    expect(await draw({ ...one, all: [one.documentId] })).toMatchObject({ ok: true });
    expect(await lineOf(one, 1)).toMatchObject({ state: 'drawn', verified: 'valid' });
  });

  test('[HS-20] may sign on paper too', async () => {
    const one = await held(parent);
    expect(await paper(one, one.documentId)).toMatchObject({ ok: true });
    expect(await lineOf(one, 1)).toMatchObject({ state: 'paper' });
    expect(await draw({ ...one, all: [one.documentId] })).toEqual({
      ...{ ok: true, value: { signed: 0 } },
    });
  });

  test('[PR-06] signs no minutes, which are about several children, and has no line there', async () => {
    const one = await held(parent);
    expect(await lineOf(one, 0)).toBeUndefined();
    expect(await draw(one)).toMatchObject(refused('documentIds'));
    expect(await draw({ ...one, all: [one.minutesId] })).toMatchObject(refused('documentIds'));
    // Before the passphrase, which no guess then counts against.
    expect(await draw(one, { passphrase: 'not hers' })).toMatchObject(refused('documentIds'));
    expect(await paper(one, one.minutesId)).toMatchObject(refused('personIds'));
    const both = [site.ana, one.personId];
    expect(await paper(one, one.minutesId, both)).toMatchObject(refused('personIds'));
    expect((await round(one)).documents.flatMap(({ signing }) => signing.scans)).toEqual([]);
    expect(await paper(one, one.minutesId, [site.ana])).toMatchObject({ ok: true });
  });

  test('[PR-06] signs the amendment of a form, and none of the minutes', async () => {
    const { binder } = site;
    const one = await held(parent);
    const formId = (await round(one)).documents[1]?.formId ?? '';
    const correction = { what: 'Two words, not one.', why: 'Misheard.' };
    await binder.ok('followUps.amend', { formId, ...correction });
    await binder.ok('meetings.amend', { meetingId: one.meetingId, ...correction });
    const { documents } = await round(one);
    const amendments = documents.filter(({ type }) => type === 'amendment');
    expect(amendments).toHaveLength(2);
    for (const { documentId, formId: ofForm } of amendments) {
      expect(await draw({ ...one, all: [documentId] })).toMatchObject(
        ofForm === null ? refused('documentIds') : { ok: true },
      );
    }
  });

  test('[HS-16] [PR-06] anybody else from outside signs the minutes', async () => {
    const one = await held({ affiliation: 'partner' });
    expect(await lineOf(one, 0)).toMatchObject({ state: 'missing' });
    expect(await draw(one)).toEqual({ ok: true, value: { signed: 2 } });
  });
});
