import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeTestBinders, PASSPHRASE, passphraseOf } from '../support/binder.ts';
import { inside } from '../support/inside.ts';
import {
  formOf,
  hold,
  openSmallSite,
  type SmallSite,
  sendFile,
  startAnew,
} from '../support/small-site.ts';

const NOOR = passphraseOf('Noor Haddad');
const PDF = Buffer.from('%PDF-1.7\nscan');

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
beforeEach(async () => {
  site = await startAnew(site);
});
afterAll(closeTestBinders);

/** A finalized conference with one form, Ana and Noor present. */
async function held() {
  const { meetingId, minutesId, formIds } = await hold(site, { support: [site.luz] });
  const { documentId, id: formId } = await formOf(site, formIds[0]);
  return { meetingId, minutesId, documentId, formId, all: [minutesId, documentId] };
}

const round = (meetingId: string) => site.binder.ok('signatures.round', { meetingId });

function sign(meetingId: string, documentIds: string[], personId: string, passphrase: string) {
  const act = { meetingId, documentIds, personId, passphrase };
  return site.binder.call('signatures.sign', act);
}

/** The state of each document of a round, and of each line. */
async function states(meetingId: string) {
  const { documents } = await round(meetingId);
  return documents.map(({ signing }) => [
    signing.state,
    ...signing.lines.map(({ name, state }) => `${name}: ${state}`).toSorted(),
  ]);
}

const sumOf = async (id: string) => (await states(id)).map(([state]) => state);

async function paper(documentId: string, over: object = {}, content = PDF) {
  const { binder, noor } = site;
  const mediaType = 'application/pdf';
  const fileId = await sendFile(binder, { purpose: 'scan', mediaType, content });
  const sheet = { documentId, personIds: [noor], signedOn: '2026-10-20', fileId };
  return binder.call('signatures.recordPaper', { ...sheet, ...over });
}

describe('a signing round', () => {
  test('[HS-16] is complete when all staff present have signed each document', async () => {
    const { ana, noor } = site;
    const { meetingId, all, minutesId } = await held();
    const waiting = ['waiting', 'Ana Ruiz: missing', 'Noor Haddad: missing'];
    expect(await states(meetingId)).toEqual([waiting, waiting]);
    expect(await sign(meetingId, all, noor, NOOR)).toEqual({ ok: true, value: { signed: 2 } });
    expect(await sign(meetingId, all, noor, NOOR)).toEqual({ ok: true, value: { signed: 0 } });
    await sign(meetingId, [minutesId], ana, PASSPHRASE);
    expect(await states(meetingId)).toEqual([
      ['complete', 'Ana Ruiz: signed', 'Noor Haddad: signed'],
      ['waiting', 'Ana Ruiz: missing', 'Noor Haddad: signed'],
    ]);
    expect((await round(meetingId)).people).toMatchObject([
      { personId: ana, role: 'management', missing: 1, canSign: true },
      { personId: noor, role: 'teaching', missing: 0, canSign: true },
    ]);
  });

  test('[HS-17] each line has name, role, time and key, and is verified', async () => {
    const { binder, noor } = site;
    const { meetingId, all } = await held();
    await sign(meetingId, all, noor, NOOR);
    for (const { signing } of (await round(meetingId)).documents) {
      expect(signing.lines.find(({ personId }) => personId === noor)).toMatchObject({
        ...{ name: 'Noor Haddad', role: 'teaching', state: 'signed', verified: 'valid' },
        ...{ signedAt: new Date(binder.clock.now()).toISOString() },
        keyId: expect.stringMatching(/./),
      });
    }
  });

  test('[HS-17] one wrong document or person in the act signs nothing', async () => {
    const { ana, noor, hana, grace, otters } = site;
    const { meetingId, all, minutesId } = await held();
    const other = await hold(site, { classId: otters, support: [grace], present: [ana] });
    const refused = (path: string, key: string) => ({
      problem: { code: 'invalid', fields: [{ path, key }] },
    });
    expect(await sign(meetingId, [minutesId, other.minutesId], noor, NOOR)).toMatchObject(
      refused('documentIds', 'document-of-other'),
    );
    expect(await sign(meetingId, all, hana, 'x')).toMatchObject(
      refused('personId', 'not-a-signer'),
    );
    expect(await sign(other.meetingId, [other.minutesId], noor, NOOR)).toMatchObject(
      refused('personId', 'not-a-signer'),
    );
    expect(await sumOf(meetingId)).toEqual(['waiting', 'waiting']);
  });

  test('a wrong passphrase counts toward the signer’s own throttle, not the session’s', async () => {
    const { binder, ana, noor } = site;
    const { meetingId, all } = await held();
    const guess = () => sign(meetingId, all, noor, 'not her passphrase at all');
    for (const waitMs of [0, 0, 1000]) {
      expect(await guess()).toEqual({
        ...{ ok: false, problem: { code: 'wrong-passphrase', waitMs } },
      });
    }
    expect(await sign(meetingId, all, noor, NOOR)).toMatchObject({ problem: { code: 'wait' } });
    expect(await sign(meetingId, all, ana, PASSPHRASE)).toMatchObject({ ok: true });
    binder.clock.pass(1000);
    expect(await sign(meetingId, all, noor, NOOR)).toMatchObject({ ok: true });
    const { rows } = await binder.ok('vault.audit', {
      ...{ before: null, limit: 6, actorId: null, action: 'signatures.sign' },
    });
    // Signer and session person, each time.
    expect(
      rows.map(({ outcome, actorName, subjectId }) => [outcome, actorName, subjectId]),
    ).toEqual([
      ['done', 'Ana Ruiz', noor],
      ['done', 'Ana Ruiz', ana],
      ['wait', 'Ana Ruiz', noor],
      ...Array.from({ length: 3 }, () => ['wrong-passphrase', 'Ana Ruiz', noor]),
    ]);
  });

  test('nobody signs with a passphrase that an administrator set', async () => {
    const { binder, hana, ana } = site;
    const passphrase = 'lantern pebble orchard sixpence';
    await binder.call('people.giveAccess', { personId: hana, passphrase, isTemporary: true });
    const { meetingId, minutesId } = await hold(site, { present: [ana, hana] });
    expect(await sign(meetingId, [minutesId], hana, passphrase)).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'personId', key: 'signs-on-paper' }] },
    });
    const person = (await round(meetingId)).people.find(({ personId }) => personId === hana);
    expect(person?.canSign).toBe(false);
  });

  test('opens for who must sign, and for nobody else without the right', async () => {
    const { binder, priya, ana, otters } = site;
    const { meetingId } = await held();
    const present = await hold(site, { classId: otters, present: [ana, priya] });
    await binder.signIn(priya, passphraseOf('Priya Raman'));
    expect(await binder.call('signatures.round', { meetingId })).toMatchObject({
      problem: { code: 'not-allowed', right: 'read-records' },
    });
    await round(present.meetingId);
    await binder.signIn(ana);
  });
});

describe('a changed record', () => {
  test('[HS-17] reads as changed, or as not signed by, and is not complete', async () => {
    const { binder, noor, ana } = site;
    const { meetingId, minutesId, documentId, all } = await held();
    await sign(meetingId, all, noor, NOOR);
    await sign(meetingId, all, ana, PASSPHRASE);
    await inside(binder, (client) => {
      client.exec('DROP TRIGGER document_fixed; DROP TRIGGER signature_fixed');
      client
        .prepare("UPDATE document SET content = replace(content, 'Few', 'Many') WHERE id = ?")
        .run(documentId);
      client
        .prepare('UPDATE signature SET person_id = ? WHERE document_id = ? AND person_id = ?')
        .run(site.hana, minutesId, noor);
    });
    await binder.signIn(ana);
    const { documents } = await round(meetingId);
    const [minutes, form] = documents;
    expect(form?.signing.state).toBe('waiting');
    expect(form?.signing.lines.map(({ verified }) => verified)).toEqual(['changed', 'changed']);
    expect(minutes?.signing.state).toBe('waiting');
    expect(minutes?.signing.lines.map(({ state }) => state).toSorted()).toEqual([
      ...['missing', 'signed'],
    ]);
  });

  test('[HS-17] a moved or altered envelope is no signature', async () => {
    const { binder, noor, ana } = site;
    const { meetingId, all } = await held();
    await sign(meetingId, all, noor, NOOR);
    await inside(binder, (client) => {
      client.exec('DROP TRIGGER IF EXISTS signature_fixed');
      client
        .prepare(
          `UPDATE signature SET envelope = replace(envelope, 'I was present', 'I agree')
            WHERE document_id = ?`,
        )
        .run(all[0]);
      client
        .prepare('UPDATE signature SET signature = zeroblob(64) WHERE document_id = ?')
        .run(all[1]);
    });
    await binder.signIn(ana);
    for (const { signing } of (await round(meetingId)).documents) {
      const line = signing.lines.find(({ personId }) => personId === noor);
      expect(line?.verified).toMatch(/^(changed|not-signed-by)$/);
    }
  });
});

describe('who can no longer sign', () => {
  const excuse = (meetingId: string, personId: string) =>
    site.binder.call('signatures.excuse', { meetingId, personId, reason: 'Left the agency' });

  test('[HS-16] is excused with a reason: complete except, never complete', async () => {
    const { ana, noor, hana } = site;
    const { meetingId, all } = await held();
    await sign(meetingId, all, ana, PASSPHRASE);
    expect(await excuse(meetingId, noor)).toEqual({ ok: true, value: {} });
    expect(await excuse(meetingId, noor)).toMatchObject({ problem: { key: 'excused-already' } });
    expect(await excuse(meetingId, hana)).toMatchObject({
      problem: { fields: [{ path: 'personId', key: 'not-a-signer' }] },
    });
    const { documents } = await round(meetingId);
    for (const { signing } of documents) {
      expect(signing.state).toBe('complete-except');
      expect(signing.lines.find(({ personId }) => personId === noor)).toMatchObject({
        ...{ state: 'excused', excuse: 'Left the agency' },
      });
    }
  });

  test('[HS-16] who signs all the same completes it', async () => {
    const { binder, ana, noor } = site;
    const { meetingId, all, documentId, minutesId } = await held();
    await excuse(meetingId, noor);
    await sign(meetingId, all, ana, PASSPHRASE);
    await sign(meetingId, [minutesId], noor, NOOR);
    await paper(documentId);
    expect(await sumOf(meetingId)).toEqual(['complete', 'complete']);
    const filter = { state: 'all', classId: site.bluebirds, mineOnly: false } as const;
    expect(await binder.ok('followUps.list', filter)).toMatchObject([{ signing: 'complete' }]);
  });
});

describe('on paper', () => {
  test('[HS-20] a scan is kept with who signed on it, and can be looked at', async () => {
    const { binder, ana, noor } = site;
    const { meetingId, documentId } = await held();
    expect(await paper(documentId, { personIds: [noor, ana] })).toMatchObject({ ok: true });
    const form = (await round(meetingId)).documents[1];
    expect(form?.signing).toMatchObject({
      ...{ state: 'complete', lines: [{ state: 'paper' }, { state: 'paper' }] },
      scans: [{ by: 'Ana Ruiz', bytes: PDF.length }],
    });
    const scanId = form?.signing.scans[0]?.id ?? '';
    const scan = await binder.ok('signatures.scan', { documentId, scanId });
    expect(scan).toEqual({ mediaType: 'application/pdf', content: PDF.toString('base64') });
  });

  test.each([
    ['larger than 5 MB', 'application/pdf', 5_242_881, 'scan-too-large'],
    ['HTML that says it is a PDF', 'application/pdf', '<html>', 'scan-not-readable'],
    ['a PDF that says it is a PNG', 'image/png', '%PDF-', 'scan-not-readable'],
    ['of another type', 'image/svg+xml', '<svg/>', 'scan-not-readable'],
    ['of a type that every object has', 'constructor', '<svg/>', 'scan-not-readable'],
  ])('[HS-20] refuses a file %s', async (_, mediaType, content, key) => {
    const { documentId, meetingId } = await held();
    const bytes =
      typeof content === 'string' ? Buffer.from(content) : Buffer.alloc(content, '%PDF-');
    const sent = { purpose: 'scan', mediaType, content: bytes } as const;
    const fileId = await sendFile(site.binder, sent);
    expect(await paper(documentId, { fileId })).toEqual({
      ...{ ok: false, problem: { code: 'invalid', fields: [{ path: 'fileId', key }] } },
    });
    expect(await sumOf(meetingId)).toEqual(['waiting', 'waiting']);
  });

  test.each([
    ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['application/pdf', Buffer.alloc(5_242_880, '%PDF-')],
  ])('[HS-20] takes %s up to 5 MB', async (mediaType, content) => {
    const { documentId } = await held();
    const fileId = await sendFile(site.binder, { purpose: 'scan', mediaType, content });
    expect(await paper(documentId, { fileId })).toMatchObject({ ok: true });
  });

  test('[HS-20] refuses impossible days, strangers and who has signed already', async () => {
    const { noor, hana } = site;
    const { meetingId, documentId, minutesId } = await held();
    await sign(meetingId, [documentId], noor, NOOR);
    const field = (path: string, key: string) => ({ problem: { fields: [{ path, key }] } });
    expect(await paper(minutesId, { signedOn: '2026-10-21' })).toMatchObject(
      field('signedOn', 'date-in-future'),
    );
    expect(await paper(minutesId, { signedOn: '2026-10-07' })).toMatchObject(
      field('signedOn', 'before-conference'),
    );
    expect(await paper(minutesId, { personIds: [noor, hana] })).toMatchObject(
      field('personIds', 'not-a-signer'),
    );
    expect(await paper(documentId)).toMatchObject(field('personIds', 'signed-already'));
    // Refused halfway: the scan is not kept either.
    const { documents } = await round(meetingId);
    expect(documents.map(({ signing }) => signing.scans)).toEqual([[], []]);
  });
});

describe('missing signatures', () => {
  test('[HS-18] are listed by person and by form', async () => {
    const { binder, noor, ana } = site;
    const { meetingId, minutesId, documentId, formId } = await held();
    await sign(meetingId, [minutesId], noor, NOOR);
    const rows = (await binder.ok('signatures.missing', {})).map(({ name, documents }) => [
      name,
      documents
        .filter((one) => one.meetingId === meetingId)
        .map((one) => [one.type, one.formId, one.childName, one.documentId]),
    ]);
    const form = ['follow-up-form', formId, 'Luz Vang', documentId];
    expect(rows).toContainEqual(['Noor Haddad', [form]]);
    const ofAna = rows.find(([name]) => name === 'Ana Ruiz');
    expect(ofAna?.[1]).toHaveLength(2);
    await sign(meetingId, [minutesId, documentId], ana, PASSPHRASE);
    await binder.ok('signatures.excuse', { meetingId, personId: noor, reason: 'Ill' });
    const after = await binder.ok('signatures.missing', {});
    const left = after.flatMap(({ documents }) => documents.map((one) => one.meetingId));
    expect(left).not.toContain(meetingId);
  });
});
