import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeTestBinders, PASSPHRASE, passphraseOf } from '../support/binder.ts';
import { begin, openSmallSite, type SmallSite } from '../support/small-site.ts';

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
afterAll(closeTestBinders);

const save = (form: string, value: string) => site.binder.ok('vault.saveDraft', { form, value });
const read = async (form: string) => (await site.binder.ok('vault.readDraft', { form })).value;

async function rowsOf(action: string) {
  const { rows } = await site.binder.ok('vault.audit', {
    ...{ before: null, limit: 50, actorId: null, action },
  });
  return rows;
}

test('a draft is kept until it is sent or thrown away', async () => {
  expect(await site.binder.ok('vault.readDraft', { form: 'raise 1' })).toEqual({
    ...{ value: null, savedAt: null },
  });
  const { savedAt } = await save('raise 1', '{"text":"Cr"}');
  await save('raise 2', '"other"');
  expect(await site.binder.ok('vault.readDraft', { form: 'raise 1' })).toEqual({
    ...{ value: '{"text":"Cr"}', savedAt },
  });
  await save('raise 1', '{"text":"Cries"}');
  expect(await read('raise 1')).toBe('{"text":"Cries"}');
  await site.binder.ok('vault.discardDraft', { form: 'raise 1' });
  expect([await read('raise 1'), await read('raise 2')]).toEqual([null, '"other"']);
});

test('[PR-13] a draft is of whoever types it', async () => {
  const { binder, noor, ana } = site;
  await save('note', '"of Ana"');
  await binder.signIn(noor, passphraseOf('Noor Haddad'));
  expect(await read('note')).toBeNull();
  await save('note', '"of Noor"');
  await binder.signIn(ana, PASSPHRASE);
  expect(await read('note')).toBe('"of Ana"');
});

test('one audit row for each subject and sitting, however often it is saved', async () => {
  const { binder, luz, micah } = site;
  const meetingId = await begin(site, { present: [] });
  const type = (childId: string, discussion: string, over: object = {}) =>
    binder.call('conferences.saveEntry', { meetingId, childId, text: { discussion }, ...over });
  // Refused at first: the row is that of the first save that was kept.
  expect(await type(luz, 'A', { outcome: 'unheard-of' })).toMatchObject({ ok: false });
  for (const text of ['A', 'Al', 'All']) expect(await type(luz, text)).toMatchObject({ ok: true });
  await type(micah, 'Hums');
  const subjects = async () =>
    (await rowsOf('conferences.saveEntry')).map(({ subjectType, subjectId, outcome, fields }) => [
      subjectType,
      subjectId,
      outcome,
      fields.join(' '),
    ]);
  const fields = 'meetingId childId text';
  expect(await subjects()).toEqual([
    ['child', micah, 'done', fields],
    ['child', luz, 'done', fields],
  ]);
  await binder.signIn(site.ana);
  await type(luz, 'All day');
  expect(await subjects()).toHaveLength(3);
});

test('a conference that is being written is one draft, shared by all who may write it', async () => {
  const { binder, otters, grace, noor, ana } = site;
  const meetingId = await begin(site, { classId: otters, present: [] });
  const child = { meetingId, childId: grace };
  await binder.ok('conferences.saveEntry', { ...child, text: { strengths: 'Sings' } });
  await binder.ok('people.edit', {
    ...{ personId: noor, name: 'Noor Haddad', discipline: 'teaching', roles: ['teacher'] },
    ...{ classIds: [otters], language: 'en' },
  });
  await binder.signIn(noor, passphraseOf('Noor Haddad'));
  await binder.ok('conferences.saveEntry', { ...child, text: { concerns: 'Hoarse' } });
  const { text } = await binder.ok('conferences.entry', child);
  expect(text).toMatchObject({ strengths: 'Sings', concerns: 'Hoarse' });
  await binder.signIn(ana);
});
