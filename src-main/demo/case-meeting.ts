import { addDays, type CalendarDate } from '../../src-shared/dates.ts';
import type { Account } from './accounts.ts';
import { signRound } from './conference.ts';
import type { SamplePlan } from './sample-plan.ts';
import type { Sitting } from './sitting.ts';
import type { Staff } from './staff.ts';

/** Asks for an appointment on a child. Answers its id. */
export async function askForAppointment(
  sitting: Sitting,
  childId: string,
  why: string,
): Promise<string> {
  const { id } = await sitting.call('caseManagement.request', { childId, why, wishedFor: null });
  return id;
}

/**
 * The case management meeting of the beginning of the year (HS-22), held and signed: it makes a
 * support plan for the child of the appointment and none for `otherId`.
 */
export async function holdCaseMeeting(
  sitting: Sitting,
  staff: Staff,
  plan: Pick<SamplePlan, 'caseMeeting' | 'planReview'>,
  { appointmentId, childId, otherId }: { appointmentId: string; childId: string; otherId: string },
): Promise<void> {
  const date = plan.caseMeeting;
  const { id: meetingId } = await sitting.call('caseManagement.schedule', {
    ...{ date, startsAt: '13:00', appointmentIds: [appointmentId] },
  });
  const { attendees } = await sitting.call('caseManagement.open', { meetingId });
  const advocate = advocateOf(staff);
  const own = { personId: advocate.personId, discipline: 'family-services' } as const;
  for (const { personId, discipline } of [...attendees, own]) {
    const line = { meetingId, personId, discipline, presence: 'present' } as const;
    await sitting.call('meetings.setAttendance', line);
  }
  await sitting.call('caseManagement.addChild', { meetingId, childId: otherId });
  await sitting.call('caseManagement.saveEntry', {
    ...{ meetingId, childId, outcome: 'support-plan' },
    text: { ...planText, reviewOn: plan.planReview },
  });
  for (const action of strategies(staff, advocate, date)) {
    await sitting.call('meetings.addAction', { meetingId, childId, action });
  }
  await sitting.call('caseManagement.saveEntry', {
    ...{ meetingId, childId: otherId, outcome: 'no-plan' },
    text: { discussion: 'Was new to a group in August; plays with others now. The class watches.' },
  });
  await sitting.call('meetings.save', {
    ...{ meetingId, date, startsAt: '13:00', endsAt: '13:50' },
    notes: 'The first meeting of the year: who needs a plan, and who follows it.',
  });
  await sitting.call('meetings.finalize', { meetingId });
  await signRound(sitting, meetingId, staff.everyone);
}

const planText = {
  discussion: 'Falls asleep in circle time three days of five; wakes up out of sorts.',
  need: 'Enough sleep, and a quiet start of the morning in class.',
  strengths: 'Draws for long stretches and tells a story to each picture.',
  familyInput: 'A parent works nights. An aunt can take over bedtime from Sunday to Thursday.',
};

function strategies(staff: Staff, advocate: Account, date: CalendarDate) {
  return [
    {
      what: 'Agree with the family and the aunt on one bedtime, and call once a month.',
      ...{ service: 'Family support', responsibleId: advocate.personId, due: addDays(date, 75) },
    },
    {
      what: 'Bring the sleep screening to the next well-child visit.',
      ...{ service: 'Health', responsibleId: staff.health.personId, due: addDays(date, 90) },
    },
  ];
}

function advocateOf({ everyone, health }: Staff): Account {
  return everyone.find(({ roles }) => roles.includes('family-advocate')) ?? health;
}

/** The meeting of this month, in which the plan is reviewed; nobody is put onto it yet. */
export async function scheduleCaseMeeting(sitting: Sitting, date: CalendarDate): Promise<void> {
  await sitting.call('caseManagement.schedule', { date, startsAt: '13:00', appointmentIds: [] });
}
