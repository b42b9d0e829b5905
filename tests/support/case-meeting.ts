import type { Input } from '../../src-shared/contract.ts';
import type { Discipline } from '../../src-shared/disciplines.ts';
import { anAction, type SmallSite } from './small-site.ts';

type Saved = Input<'caseManagement.saveEntry'>;

/** Asks for an appointment for a child. Answers its id. */
export async function ask({ binder }: SmallSite, childId: string): Promise<string> {
  const input = { childId, why: 'Falls asleep in circle time', wishedFor: null };
  return (await binder.ok('caseManagement.request', input)).id;
}

/** Schedules a meeting with appointments for `childIds`; Ana and Noor are present. */
export async function beginCase(
  site: SmallSite,
  over: { date?: string; childIds?: string[] } = {},
): Promise<string> {
  const { binder, ana, noor } = site;
  const appointmentIds: string[] = [];
  for (const childId of over.childIds ?? []) appointmentIds.push(await ask(site, childId));
  const { id: meetingId } = await binder.ok('caseManagement.schedule', {
    ...{ date: over.date ?? '2026-10-20', startsAt: '13:00', appointmentIds },
  });
  for (const [personId, discipline] of [
    [ana, 'management'],
    [noor, 'teaching'],
  ] satisfies [string, Discipline][]) {
    await binder.ok('meetings.setAttendance', {
      ...{ meetingId, personId, discipline },
      presence: 'present',
    });
  }
  return meetingId;
}

export const planText = {
  discussion: 'Tired since the move',
  need: 'Sleep and a quiet start',
  strengths: 'Loves drawing',
  familyInput: 'Father works nights',
  reviewOn: '2026-11-24',
};

/** Writes a support plan with one strategy into a child's entry. Answers the action's id. */
export async function writePlan(
  { binder, noor }: SmallSite,
  meetingId: string,
  childId: string,
  text: Saved['text'] = planText,
): Promise<string> {
  const entry = { meetingId, childId, outcome: 'support-plan', text } as const;
  await binder.ok('caseManagement.saveEntry', entry);
  const action = anAction(noor, { what: 'Quiet corner in the morning', due: '2026-11-10' });
  return (await binder.ok('meetings.addAction', { meetingId, childId, action })).id;
}

/** Holds and finalizes a meeting that makes a plan for each child. Answers the plans' ids. */
export async function holdCase(
  site: SmallSite,
  over: { date?: string; childIds: string[] },
): Promise<{ meetingId: string; planIds: string[]; minutesId: string }> {
  const meetingId = await beginCase(site, over);
  for (const childId of over.childIds) await writePlan(site, meetingId, childId);
  const { formIds, minutesId } = await site.binder.ok('meetings.finalize', { meetingId });
  return { meetingId, planIds: formIds, minutesId };
}
