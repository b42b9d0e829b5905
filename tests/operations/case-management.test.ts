import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeTestBinders, type TestBinder } from '../support/binder.ts';
import { beginCase, holdCase, planText } from '../support/case-meeting.ts';
import { inside } from '../support/inside.ts';
import { anAction, begin, openSmallSite, type SmallSite } from '../support/small-site.ts';

let site: SmallSite;
let binder: TestBinder;

beforeEach(async () => {
  site = await openSmallSite();
  binder = site.binder;
});
afterEach(closeTestBinders);

const open = (meetingId: string) => binder.ok('caseManagement.open', { meetingId });
const codesOf = async (meetingId: string) =>
  (await open(meetingId)).unmet.map(({ code, childId }) => [code, childId]);

describe('[HS-23] who is there', () => {
  test('the groups of which nobody is present are named', async () => {
    const { hana } = site;
    const { id: meetingId } = await binder.ok('caseManagement.schedule', {
      ...{ date: '2026-10-20', startsAt: null, appointmentIds: [] },
    });
    expect((await open(meetingId)).missingGroups).toEqual([
      'site-staff',
      'management',
      'disabilities-mental-health',
    ]);
    const line = { meetingId, personId: hana, discipline: 'health', presence: 'present' } as const;
    await binder.ok('meetings.setAttendance', line);
    expect((await open(meetingId)).missingGroups).toEqual([
      'management',
      'disabilities-mental-health',
    ]);
    await binder.ok('meetings.cancel', { meetingId });
  });
});

describe('[HS-24] finalizing', () => {
  test('says all that is missing at once, each next to the child where it is met', async () => {
    const { luz, grace, leo, ana } = site;
    const meetingId = await beginCase(site, { date: '2026-10-27', childIds: [luz, grace, leo] });
    await binder.ok('caseManagement.saveEntry', {
      ...{ meetingId, childId: luz, outcome: 'support-plan', text: { reviewOn: '2026-10-27' } },
    });
    await binder.ok('caseManagement.saveEntry', {
      ...{ meetingId, childId: leo, outcome: 'plan-closed', text: {} },
    });
    await binder.ok('meetings.setAttendance', {
      ...{ meetingId, personId: ana, discipline: 'management', presence: 'absent' },
    });
    await binder.ok('meetings.setAttendance', {
      ...{ meetingId, personId: site.noor, discipline: 'teaching', presence: 'absent' },
    });
    expect(await codesOf(meetingId)).toEqual(
      [
        ['date-in-future', null],
        ['no-attendee-present', null],
        ['no-outcome', grace],
        ['no-need', luz],
        ['no-action', luz],
        ['review-not-after', luz],
        ['no-open-plan', leo],
      ].toSorted(
        (a, b) => order(a[1], [null, grace, luz, leo]) - order(b[1], [null, grace, luz, leo]),
      ),
    );
    expect(await binder.call('meetings.finalize', { meetingId })).toMatchObject({
      problem: { key: 'not-finalizable', values: { count: 7 } },
    });
  });

  test('makes a plan with its strategies, and asks those present to sign both', async () => {
    const { luz, ana, noor } = site;
    const { meetingId, planIds, minutesId } = await holdCase(site, { childIds: [luz] });
    const { reviewOn, discussion: _, ...text } = planText;
    const plan = await binder.ok('caseManagement.plan', { planId: planIds[0] ?? '' });
    expect(plan).toMatchObject({
      ...text,
      ...{ reviewDate: reviewOn, reviewOn, state: 'open', isEditable: true, childId: luz },
      strategies: [{ what: 'Quiet corner in the morning', responsibleId: noor, status: 'open' }],
    });
    const { documents, meeting } = await binder.ok('signatures.round', { meetingId });
    expect(meeting).toEqual({ kind: 'case-management', of: null });
    expect(documents.map(({ type, childName }) => [type, childName])).toEqual([
      ['case-management-minutes', null],
      ['support-plan', 'Luz Vang'],
    ]);
    const missing = await binder.ok('signatures.missing', {});
    const owed = missing.flatMap(({ personId, documents: own }) =>
      own.filter((one) => one.meetingId === meetingId).map(({ type }) => [personId, type]),
    );
    expect(owed).toHaveLength(4);
    expect(new Set(owed.map(([personId]) => personId))).toEqual(new Set([ana, noor]));
    expect((await open(meetingId)).minutesId).toBe(minutesId);
  });

  test('the database keeps what is finalized and what is written beside a plan', async () => {
    const { planIds } = await holdCase(site, { childIds: [site.luz] });
    const planId = planIds[0] ?? '';
    const review = { planId, date: '2026-10-20', progress: 'Sleeps', nextReview: '2026-12-01' };
    await binder.ok('caseManagement.reviewPlan', review);
    await inside(binder, (client) => {
      for (const table of ['plan_review', 'support_plan', 'appointment']) {
        expect(() => client.exec(`DELETE FROM ${table}`), table).toThrow('append-only');
      }
      expect(() => client.exec("UPDATE plan_review SET progress = ''")).toThrow('append-only');
    });
  });
});

function order(id: string | null | undefined, ids: (string | null)[]): number {
  return ids.indexOf(id ?? null);
}

describe('[HS-24] a support plan', () => {
  test('brings its child onto the next meeting, once a month, and again when its review is due', async () => {
    const { luz } = site;
    await holdCase(site, { childIds: [luz] });
    const sameMonth = await beginCase(site, { date: '2026-10-28' });
    expect((await open(sameMonth)).agenda).toEqual([]);
    await binder.ok('meetings.cancel', { meetingId: sameMonth });
    const before = await beginCase(site, { date: '2026-11-20' });
    expect((await open(before)).agenda).toMatchObject([{ childId: luz, reasons: ['plan'] }]);
    await binder.ok('meetings.cancel', { meetingId: before });
    const due = await beginCase(site, { date: '2026-11-24' });
    expect((await open(due)).agenda).toMatchObject([
      { childId: luz, reasons: ['review', 'plan'], hasOpenPlan: true, openActions: 1 },
    ]);
    await binder.ok('meetings.cancel', { meetingId: due });
  });

  test('goes on with a new review, is replaced by a new version, and closed with a result', async () => {
    const { luz, noor } = site;
    const { planIds } = await holdCase(site, { childIds: [luz] });
    const planId = planIds[0] ?? '';
    binder.clock.goTo('2026-11-24');
    const november = await beginCase(site, { date: '2026-11-24' });
    const entry = await binder.ok('caseManagement.entry', { meetingId: november, childId: luz });
    expect(entry).toMatchObject({
      plan: { id: planId, strategies: [{ what: 'Quiet corner in the morning' }] },
      carriedOver: [],
      previous: { outcome: 'support-plan', text: { need: planText.need } },
    });
    await binder.ok('caseManagement.saveEntry', {
      ...{ meetingId: november, childId: luz, outcome: 'plan-continues' },
      text: { discussion: 'Sleeps better' },
    });
    expect(await codesOf(november)).toEqual([['no-review-date', luz]]);
    const text = { reviewOn: '2027-01-12' };
    await binder.ok('caseManagement.saveEntry', { meetingId: november, childId: luz, text });
    await binder.ok('meetings.finalize', { meetingId: november });
    expect(await binder.ok('caseManagement.plan', { planId })).toMatchObject({
      reviewOn: '2027-01-12',
      reviewDate: '2026-11-24',
      reviews: [{ progress: 'Sleeps better', nextReview: '2027-01-12' }],
    });

    binder.clock.goTo('2027-01-12');
    const january = await beginCase(site, { date: '2027-01-12' });
    await binder.ok('caseManagement.saveEntry', {
      ...{ meetingId: january, childId: luz, outcome: 'support-plan' },
      text: { need: 'Speech', reviewOn: '2027-02-09' },
    });
    // The strategy still open of the plan before counts and is carried over.
    expect(await codesOf(january)).toEqual([]);
    const action = anAction(noor, { what: 'Speech referral', due: '2027-01-30' });
    await binder.ok('meetings.addAction', { meetingId: january, childId: luz, action });
    const { formIds } = await binder.ok('meetings.finalize', { meetingId: january });
    const next = await binder.ok('caseManagement.plan', { planId: formIds[0] ?? '' });
    expect(next).toMatchObject({ replacesId: planId, state: 'open' });
    expect(next.strategies.map(({ what }) => what)).toEqual([
      'Speech referral',
      'Quiet corner in the morning',
    ]);
    expect(await binder.ok('caseManagement.plan', { planId })).toMatchObject({
      ...{ state: 'replaced', replacedById: next.id },
    });
    const late = { planId, date: '2027-01-12', progress: 'x', nextReview: '2027-02-09' };
    expect(await binder.call('caseManagement.reviewPlan', late)).toMatchObject({
      problem: { key: 'plan-replaced' },
    });
    const open = (await binder.ok('caseManagement.plans', { state: 'open' })).map(({ id }) => id);
    expect(open).toContain(next.id);
    expect(open).not.toContain(planId);
    await binder.ok('caseManagement.closePlan', { planId: next.id, result: 'Speaks up' });
    expect(await binder.ok('caseManagement.plan', { planId: next.id })).toMatchObject({
      ...{ state: 'closed', result: 'Speaks up', closedOn: '2027-01-12', isEditable: false },
    });
  });

  test('is closed by a meeting, with the result written there', async () => {
    const { luz } = site;
    const { planIds } = await holdCase(site, { childIds: [luz] });
    binder.clock.goTo('2026-11-24');
    const meetingId = await beginCase(site, { date: '2026-11-24' });
    const entry = { meetingId, childId: luz, outcome: 'plan-closed', text: {} } as const;
    await binder.ok('caseManagement.saveEntry', entry);
    expect(await codesOf(meetingId)).toEqual([['no-result', luz]]);
    await binder.ok('caseManagement.saveEntry', { ...entry, text: { result: 'Rested' } });
    await binder.ok('meetings.finalize', { meetingId });
    expect(await binder.ok('caseManagement.plan', { planId: planIds[0] ?? '' })).toMatchObject({
      ...{ state: 'closed', result: 'Rested', closedOn: '2026-11-24' },
    });
  });

  test('[HS-17] is edited until its first signature, amended after', async () => {
    const { luz, ana } = site;
    const { meetingId, planIds } = await holdCase(site, { childIds: [luz] });
    const planId = planIds[0] ?? '';
    const change = { planId, need: 'Sleep', strengths: '', familyInput: '' };
    await binder.ok('caseManagement.editPlan', { ...change, reviewDate: '2026-12-01' });
    const early = { ...change, reviewDate: '2026-10-20' };
    expect(await binder.call('caseManagement.editPlan', early)).toMatchObject({
      problem: { fields: [{ path: 'reviewDate', key: 'review-not-after' }] },
    });
    const added = { planId, actionId: null, action: anAction(ana, { what: 'Home visit' }) };
    const { id: actionId } = await binder.ok('caseManagement.saveStrategy', added);
    const plan = await binder.ok('caseManagement.plan', { planId });
    expect(plan).toMatchObject({ need: 'Sleep', reviewOn: '2026-12-01' });
    expect(plan.strategies.map(({ what }) => what)).toEqual([
      'Quiet corner in the morning',
      'Home visit',
    ]);
    await binder.ok('caseManagement.removeStrategy', { planId, actionId });
    await binder.ok('signatures.sign', {
      ...{ meetingId, personId: ana, passphrase: binder.passphrase },
      documentIds: [plan.documentId],
    });
    expect(await binder.call('caseManagement.editPlan', early)).toMatchObject({
      problem: { key: 'plan-signed' },
    });
    const amendment = { planId, what: 'Two naps', why: 'Misheard' };
    const { documentId } = await binder.ok('caseManagement.amendPlan', amendment);
    const { documents } = await binder.ok('signatures.round', { meetingId });
    expect(documents.find((one) => one.documentId === documentId)).toMatchObject({
      ...{ type: 'amendment', childName: 'Luz Vang', planId },
    });
    await inside(binder, (client) => {
      expect(() => client.exec("UPDATE support_plan SET need = 'x'")).toThrow('signed');
    });
  });

  test('[HS-13] its strategies are on the agenda of the class conference, and the other way round', async () => {
    const { luz } = site;
    const { planIds } = await holdCase(site, { childIds: [luz] });
    const { strategies } = await binder.ok('caseManagement.plan', { planId: planIds[0] ?? '' });
    const conference = await begin(site, { date: '2026-10-20' });
    const entry = await binder.ok('conferences.entry', { meetingId: conference, childId: luz });
    expect(entry.carriedOver.map(({ id }) => id)).toEqual(strategies.map(({ id }) => id));
    await binder.ok('followUps.addProgress', {
      ...{ actionId: strategies[0]?.id ?? '', date: '2026-10-20', note: 'Corner set up' },
      status: 'done',
    });
    const plan = await binder.ok('caseManagement.plan', { planId: planIds[0] ?? '' });
    expect(plan.strategies).toMatchObject([{ status: 'done', result: 'Corner set up' }]);
  });
});
