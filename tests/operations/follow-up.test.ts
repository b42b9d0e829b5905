import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeTestBinders, passphraseOf } from '../support/binder.ts';
import {
  anAction,
  begin,
  decide,
  formOf,
  hold,
  OPENS,
  openSmallSite,
  type SmallSite,
  startAnew,
} from '../support/small-site.ts';

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
beforeEach(async () => {
  site = await startAnew(site);
});
afterAll(closeTestBinders);

/** A follow-up form of Luz, with its conference. */
async function heldForm() {
  const held = await hold(site, { support: [site.luz] });
  return { ...held, ...(await formOf(site, held.formIds[0])), formId: held.formIds[0] ?? '' };
}

const refusedWith = (key: string) => ({ ok: false, problem: { code: 'refused', key } });

async function progress(actionId: string, over: object = {}) {
  const entry = { actionId, date: '2026-10-19', note: 'Called', status: null, ...over };
  return site.binder.call('followUps.addProgress', entry);
}

async function sign(meetingId: string, documentIds: string[]) {
  await site.binder.ok('signatures.sign', {
    ...{ meetingId, documentIds, personId: site.noor, passphrase: passphraseOf('Noor Haddad') },
  });
}

describe('a follow-up form', () => {
  test('[HS-14] is made for each child with Support needed, and only for those', async () => {
    const { binder, luz, ines, bluebirds } = site;
    const { formIds } = await hold(site, { support: [luz, ines] });
    const filter = { state: 'all', classId: bluebirds, mineOnly: false } as const;
    const forms = await binder.ok('followUps.list', filter);
    expect(forms.map(({ id }) => id).toSorted()).toEqual(formIds.toSorted());
    expect(forms.map(({ childId }) => childId).toSorted()).toEqual([luz, ines].toSorted());
  });

  test('[HS-15] carries over the need and the actions, without retyping', async () => {
    const { binder, luz, noor } = site;
    const meetingId = await begin(site);
    await decide(site, meetingId, [luz]);
    await binder.ok('conferences.saveEntry', {
      ...{ meetingId, childId: luz },
      text: { immediateNeeds: 'A coat', familyContact: 'Called Mr. Vang' },
    });
    await binder.ok('meetings.addAction', {
      ...{ meetingId, childId: luz, action: anAction(noor, { what: '', due: null }) },
    });
    const { formIds } = await binder.ok('meetings.finalize', { meetingId });
    const form = await formOf(site, formIds[0]);
    expect(form).toMatchObject({
      ...{ childName: 'Luz Vang', primaryAdult: 'Luis Vang', date: OPENS, isEditable: true },
      ...{ need: 'Few words\n\nA coat', strengths: 'Draws', familyContact: 'Called Mr. Vang' },
    });
    // The empty line is no action.
    expect(form.actions).toMatchObject([
      { ...anAction(noor), responsibleName: 'Noor Haddad', status: 'open', decidedOn: OPENS },
    ]);
  });

  test('[HS-15][HS-17] is edited until the first signature, and refused after', async () => {
    const { binder, noor } = site;
    const { formId, meetingId, documentId, actionId } = await heldForm();
    const texts = { need: 'Speech', strengths: 'Sings', familyContact: '' };
    await binder.ok('followUps.edit', { formId, ...texts });
    const action = anAction(noor, { what: 'Speech screening at home' });
    await binder.ok('followUps.saveAction', { formId, actionId, action });
    const more = await binder.ok('followUps.saveAction', { formId, actionId: null, action });
    await binder.ok('followUps.removeAction', { formId, actionId: more.id });
    const edited = await formOf(site, formId);
    expect(edited).toMatchObject({ ...texts, actions: [{ what: action.what }] });
    await sign(meetingId, [documentId]);
    const after = await formOf(site, formId);
    expect(after.isEditable).toBe(false);
    for (const [name, input] of [
      ['followUps.edit', { formId, ...texts }],
      ['followUps.saveAction', { formId, actionId, action }],
      ['followUps.saveAction', { formId, actionId: null, action }],
      ['followUps.removeAction', { formId, actionId }],
    ] as const) {
      expect(await binder.call(name, input)).toEqual(refusedWith('form-signed'));
    }
    const line = after.signing.lines.find(({ personId }) => personId === noor);
    expect(line).toMatchObject({ state: 'signed', verified: 'valid' });
  });

  test('[HS-11] keeps an action with somebody to do it', async () => {
    const { binder, noor } = site;
    const { formId, actionId } = await heldForm();
    const nobody = anAction(noor, { responsibleId: null });
    const save = (action: object) =>
      binder.call('followUps.saveAction', { formId, actionId, action });
    expect(await save(nobody)).toEqual(refusedWith('form-needs-action'));
    expect(await save({ ...nobody, what: ' ' })).toMatchObject({
      problem: { fields: [{ path: 'action.what', key: 'required' }] },
    });
    expect(await binder.call('followUps.removeAction', { formId, actionId })).toEqual(
      refusedWith('form-needs-action'),
    );
    await binder.ok('followUps.saveAction', { formId, actionId: null, action: anAction(noor) });
    expect(await save(nobody)).toMatchObject({ ok: true });
    expect(await progress(actionId)).toMatchObject({ ok: true });
    expect(await binder.call('followUps.removeAction', { formId, actionId })).toEqual(
      refusedWith('action-has-progress'),
    );
  });

  test('[PR-13] changes no action of another form', async () => {
    const { binder, luz, ines, noor } = site;
    const { formIds } = await hold(site, { support: [luz, ines] });
    const [formId = '', other = ''] = formIds;
    const { actionId } = await formOf(site, other);
    const action = anAction(noor);
    for (const [name, input] of [
      ['followUps.saveAction', { formId, actionId, action }],
      ['followUps.removeAction', { formId, actionId }],
    ] as const) {
      expect(await binder.call(name, input)).toEqual(refusedWith('action-of-other'));
    }
  });
});

describe('progress', () => {
  test('[HS-19] is dated, appended, and the last status counts', async () => {
    const { actionId, formId } = await heldForm();
    await progress(actionId, { date: '2026-10-12', note: 'Referred' });
    await progress(actionId, { note: 'Family said no', status: 'declined' });
    await progress(actionId, { note: 'They changed their mind', status: 'open' });
    await progress(actionId, { note: 'Screened: within range', status: 'done' });
    const [action] = (await formOf(site, formId)).actions;
    expect(action).toMatchObject({ status: 'done', result: 'Screened: within range' });
    expect(action?.progress.map(({ date, by, note, status }) => [date, by, note, status])).toEqual([
      ['2026-10-12', 'Ana Ruiz', 'Referred', null],
      ['2026-10-19', 'Ana Ruiz', 'Family said no', 'declined'],
      ['2026-10-19', 'Ana Ruiz', 'They changed their mind', 'open'],
      ['2026-10-19', 'Ana Ruiz', 'Screened: within range', 'done'],
    ]);
  });

  test.each([
    ['2026-10-21', { path: 'date', key: 'date-in-future' }],
    ['2026-10-07', { path: 'date', key: 'before-decided', values: { date: OPENS } }],
    ['2026-02-30', { path: 'date', key: 'date-impossible' }],
  ])('[HS-19] on %s is refused at its date', async (date, field) => {
    const { actionId } = await heldForm();
    expect(await progress(actionId, { date })).toEqual({
      ...{ ok: false, problem: { code: 'invalid', fields: [field] } },
    });
  });

  test('[HS-19] waits until the conference that decided the action is finalized', async () => {
    const meetingId = await begin(site);
    const { id: actionId } = await site.binder.ok('meetings.addAction', {
      ...{ meetingId, childId: site.luz, action: anAction(site.noor) },
    });
    expect(await progress(actionId)).toEqual(refusedWith('action-not-decided'));
    await site.binder.ok('meetings.removeAction', { meetingId, actionId });
  });

  test('[HS-19] leaves a signed form as it was signed', async () => {
    const { actionId, formId, meetingId, documentId } = await heldForm();
    await sign(meetingId, [documentId]);
    await progress(actionId, { status: 'done' });
    const { signing } = await formOf(site, formId);
    expect(signing.lines.map(({ verified }) => verified)).toContain('valid');
  });
});

describe('closing', () => {
  const close = (formId: string, result = 'Services in place') =>
    site.binder.call('followUps.close', { formId, result });

  test('[HS-19] needs a result and every action closed', async () => {
    const { formId, actionId } = await heldForm();
    expect(await close(formId)).toEqual({
      ok: false,
      problem: { code: 'refused', key: 'actions-open', path: 'result', values: { count: 1 } },
    });
    await progress(actionId, { status: 'done' });
    expect(await close(formId, ' ')).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'result', key: 'required' }] },
    });
    expect(await close(formId)).toEqual({ ok: true, value: { closedOn: '2026-10-20' } });
    expect(await formOf(site, formId)).toMatchObject({
      ...{ result: 'Services in place', closedOn: '2026-10-20', openActions: 0 },
    });
  });

  test('[HS-19] is once for all: no progress, no edit, no second closing', async () => {
    const { formId, actionId } = await heldForm();
    await progress(actionId, { status: 'not-available' });
    await close(formId);
    expect((await formOf(site, formId)).isEditable).toBe(false);
    const action = anAction(site.noor);
    const texts = { need: '', strengths: '', familyContact: '' };
    expect(await progress(actionId)).toEqual(refusedWith('form-closed'));
    expect(await close(formId)).toEqual(refusedWith('form-closed'));
    for (const [name, input] of [
      ['followUps.edit', { formId, ...texts }],
      ['followUps.saveAction', { formId, actionId: null, action }],
      ['followUps.removeAction', { formId, actionId }],
    ] as const) {
      expect(await site.binder.call(name, input)).toEqual(refusedWith('form-closed'));
    }
  });

  test('[HS-19] takes the form off the list of open ones', async () => {
    const { formId, actionId } = await heldForm();
    const list = async (state: 'open' | 'closed') => {
      const filter = { state, classId: site.bluebirds, mineOnly: false };
      return (await site.binder.ok('followUps.list', filter)).map(({ id }) => id);
    };
    expect([await list('open'), await list('closed')]).toEqual([[formId], []]);
    await progress(actionId, { status: 'cancelled' });
    await close(formId);
    expect([await list('open'), await list('closed')]).toEqual([[], [formId]]);
  });
});

describe('the list of forms', () => {
  test('[HS-11] says what is overdue, and whose actions are open', async () => {
    const { binder, noor, bluebirds } = site;
    const { formId } = await heldForm();
    const list = async (mineOnly: boolean) => {
      const filter = { state: 'open', classId: bluebirds, mineOnly } as const;
      return await binder.ok('followUps.list', filter);
    };
    expect(await list(true)).toEqual([]);
    expect(await list(false)).toMatchObject([
      { id: formId, openActions: 1, nextDue: '2026-11-15', isOverdue: false, signing: 'waiting' },
    ]);
    binder.clock.goTo('2026-11-16');
    expect(await list(false)).toMatchObject([{ isOverdue: true }]);
    expect((await formOf(site, formId)).actions).toMatchObject([
      { isOverdue: true, responsibleId: noor },
    ]);
  });
});

describe('an amendment', () => {
  test('[HS-17] names the form, says what and why, and is signed anew by the same', async () => {
    const { binder } = site;
    const { formId, meetingId, documentId } = await heldForm();
    await sign(meetingId, [documentId]);
    const words = { what: 'The screening is for hearing', why: 'A slip' };
    const made = await binder.ok('followUps.amend', { formId, ...words });
    const form = await formOf(site, formId);
    expect(form.amendments).toMatchObject([{ ...words, by: 'Ana Ruiz' }]);
    expect(form.need).toBe('Few words');
    const round = await binder.ok('signatures.round', { meetingId });
    const amendment = round.documents.find((one) => one.documentId === made.documentId);
    expect(amendment).toMatchObject({ type: 'amendment', formId, childName: 'Luz Vang' });
    expect(amendment?.signing.lines.map(({ state }) => state)).toEqual(['missing', 'missing']);
    await sign(meetingId, [made.documentId]);
    const after = await binder.ok('signatures.round', { meetingId });
    const { signing } = after.documents.find((one) => one.documentId === made.documentId) ?? {};
    expect(signing?.lines.map(({ verified }) => verified)).toContain('valid');
  });

  test('[HS-17] fixes the form it names, signed or not', async () => {
    const { binder } = site;
    const { formId } = await heldForm();
    await binder.ok('followUps.amend', { formId, what: 'More', why: 'Asked for' });
    const texts = { need: '', strengths: '', familyContact: '' };
    expect(await binder.call('followUps.edit', { formId, ...texts })).toEqual(
      refusedWith('form-amended'),
    );
  });

  test('[HS-17] corrects minutes in the same way', async () => {
    const { binder } = site;
    const meetingId = await begin(site);
    const words = { what: 'Mr. Vang was there', why: 'Left out' };
    expect(await binder.call('meetings.amend', { meetingId, ...words })).toMatchObject({
      problem: { code: 'not-found' },
    });
    await decide(site, meetingId);
    await binder.ok('meetings.finalize', { meetingId });
    await binder.ok('meetings.amend', { meetingId, ...words });
    const { amendments } = await binder.ok('conferences.open', { meetingId });
    expect(amendments).toMatchObject([words]);
  });
});
