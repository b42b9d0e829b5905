import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeTestBinders, openTestBinder, PASSPHRASE, passphraseOf } from '../support/binder.ts';
import {
  anAction,
  begin,
  decide,
  formOf,
  hold,
  OPENS,
  openSmallSite,
  type SmallSite,
} from '../support/small-site.ts';

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
afterAll(closeTestBinders);

const lines = () => site.binder.ok('home.lines', {});
type Lines = Awaited<ReturnType<typeof lines>>;
const whats = (part: Lines['yours']) => part.map(({ what }) => what);

describe('[HS-30] a new binder', () => {
  test('asks for what it needs before it can be used', async () => {
    const binder = await openTestBinder();
    const home = await binder.ok('home.lines', {});
    expect(home.site).toEqual([]);
    expect(home.yours.map(({ what, place }) => [what, place.page])).toEqual([
      ['recovery-unconfirmed', 'recovery'],
      ['roster-empty', 'import'],
    ]);
    await binder.addColleague('Hana Sato', ['health']);
    const after = await binder.ok('home.lines', {});
    expect(after.yours.find(({ what }) => what === 'person-without-access')?.count).toBe(1);
  });
});

describe('a year’s work', () => {
  beforeEach(() => site.binder.clock.goTo('2026-10-20'));

  test('[HS-04] the first conferences, by date, each one click from its place', async () => {
    const { bluebirds, otters } = site;
    const home = await lines();
    const first = home.site.filter(({ what }) => what === 'first-conference');
    expect(first.map(({ place, due }) => [place, due])).toEqual([
      [{ page: 'schedule', classId: bluebirds }, '2026-10-31'],
      [{ page: 'schedule', classId: otters }, '2026-10-31'],
    ]);
    site.binder.clock.goTo('2026-11-02');
    const late = await lines();
    const overdue = late.site.find(({ what }) => what === 'first-conference');
    expect(overdue).toMatchObject({ state: 'overdue' });
    expect(late.due.conferences).toBeGreaterThanOrEqual(2);
  });

  test('a conference that was begun is to be finished, one scheduled ahead is only due', async () => {
    const { binder, bluebirds } = site;
    const ahead = { classId: bluebirds, date: '2026-10-27', startsAt: null };
    const { id: meetingId } = await binder.ok('conferences.schedule', ahead);
    const ofBluebirds = async () =>
      (await lines()).site.filter(({ place }) => place.page === 'conference');
    expect(await ofBluebirds()).toMatchObject([{ what: 'first-conference', due: '2026-10-31' }]);
    binder.clock.goTo('2026-10-27');
    expect(await ofBluebirds()).toMatchObject([
      { what: 'open-conference', due: '2026-10-27', state: 'to-finish', place: { meetingId } },
    ]);
    expect((await lines()).due.conferences).toBeGreaterThanOrEqual(1);
    await binder.ok('meetings.cancel', { meetingId });
    expect(await ofBluebirds()).toEqual([]);
  });

  test('[HS-16][HS-18] signatures: mine to give, others’ to wait for', async () => {
    const { binder, ana, luz } = site;
    const { meetingId, minutesId, formIds } = await hold(site, { support: [luz] });
    const home = await lines();
    expect(home.yours.find(({ what }) => what === 'sign')).toMatchObject({
      ...{
        count: 2,
        state: 'missing',
        due: OPENS,
        place: { page: 'signing', kind: 'conference', meetingId, personId: ana },
      },
    });
    expect(home.site.find(({ what }) => what === 'signatures-missing')).toMatchObject({
      ...{
        count: 2,
        state: 'missing',
        place: { page: 'signing', kind: 'conference', meetingId, personId: null },
      },
    });
    expect(home.due.signatures).toBe(2);
    const { documentId } = await formOf(site, formIds[0]);
    await binder.ok('signatures.sign', {
      ...{ meetingId, personId: ana, passphrase: PASSPHRASE },
      documentIds: [minutesId, documentId],
    });
    expect(whats((await lines()).yours)).not.toContain('sign');
  });

  test('[HS-11][HS-19] actions of mine, others’ once overdue, and what is left to close', async () => {
    const { binder, noor, luz } = site;
    expect(whats((await lines()).site)).not.toContain('action');
    binder.clock.goTo('2026-11-16');
    const [overdue] = (await lines()).site.filter(({ what }) => what === 'action');
    expect(overdue).toMatchObject({
      ...{ for: 'Luz Vang', who: 'Noor Haddad', state: 'overdue', due: '2026-11-15' },
      place: { page: 'form' },
    });
    await binder.signIn(noor, passphraseOf('Noor Haddad'));
    const mine = await lines();
    expect(mine.yours.find(({ what }) => what === 'action')).toMatchObject({ for: 'Luz Vang' });
    expect(mine.due.followUps).toBe(1);
    const { openActions } = await binder.ok('families.child', { childId: luz });
    const actionId = openActions[0]?.id ?? '';
    const done = { actionId, date: '2026-11-16', note: 'Screened', status: 'done' } as const;
    await binder.ok('followUps.addProgress', done);
    const after = await lines();
    expect([whats(after.yours), whats(after.site)]).toEqual([
      expect.not.arrayContaining(['action']),
      expect.arrayContaining(['close-form']),
    ]);
    await binder.signIn(site.ana);
  });

  test('[HS-13] an action beside another outcome than Support needed is work, too', async () => {
    const { binder, otters, leo, ana } = site;
    const meetingId = await begin(site, { classId: otters });
    const action = anAction(ana, { what: 'Ask about glasses', due: '2026-10-19' });
    await binder.ok('meetings.addAction', { meetingId, childId: leo, action });
    await decide(site, meetingId);
    await binder.ok('meetings.finalize', { meetingId });
    const mine = (await lines()).yours.filter(({ what }) => what === 'action');
    expect(mine).toMatchObject([
      { for: 'Leo Yazzie', place: { page: 'conference', meetingId, childId: leo } },
    ]);
  });

  test('[PR-13] an administrator as such sees no child', async () => {
    const { binder } = site;
    const id = await binder.addPerson('Ida Admin', ['administrator']);
    await binder.signIn(id, passphraseOf('Ida Admin'));
    const text = JSON.stringify(await lines());
    expect(text).not.toMatch(/Luz|Leo|Bluebirds/);
  });
});
