import { type CalendarDate, compareDates } from '../../src-shared/dates.ts';
import type { Account } from './accounts.ts';
import { askForAppointment, holdCaseMeeting, scheduleCaseMeeting } from './case-meeting.ts';
import { beginConference, holdConference, signRound, writeEntry } from './conference.ts';
import { enterInCopa } from './copa-ticks.ts';
import type { Days } from './days.ts';
import {
  advocateNotes,
  healthNotes,
  raisedByAdvocate,
  raisedByTeacher,
  teacherNotes,
} from './note-texts.ts';
import { childrenOf, nthOf, writeNotes } from './notes.ts';
import {
  changeHouseholds,
  holdRegionMeeting,
  regionDays,
  scheduleRegionMeeting,
} from './river-valleys/meeting.ts';
import type { Names } from './river-valleys/set-up.ts';
import type { SamplePlan } from './sample-plan.ts';
import type { Sitting } from './sitting.ts';
import { addSpecialist, signByHand } from './specialist.ts';
import type { Staff } from './staff.ts';

/** Days from a conference to when its actions are due: all past, or all to come. */
const DUE_IN = { past: 14, toCome: 60 };

/** What the days of the sample share. */
interface Year {
  days: Days;
  staff: Staff;
  plan: SamplePlan;
  names: Names;
  /** The four classes of the roster. */
  classIds: [first: string, second: string, third: string, fourth: string];
  /** Asked for on the first day, for the child at this place of the second class. */
  appointmentId: string;
}

/** Children of the second class: who gets a support plan, and who is discussed beside. */
const PLANNED = 0;
const OTHER = 3;

/** Lives through the weeks from the first day of class, on which somebody is signed in, to today. */
export async function liveThrough(
  days: Days,
  of: { staff: Staff; plan: SamplePlan; names: Names },
): Promise<void> {
  const { plan } = of;
  const sitting = days.sitting();
  const [first, second, third, fourth] = await sitting.call('families.classes', {});
  if (!first || !second || !third || !fourth) throw new Error('the sample roster has four classes');
  await sitting.call('families.editClass', {
    ...{ classId: fourth.id, name: fourth.name, start: plan.lateStart },
  });
  const why = 'Fell asleep in class on most days of last spring; the family asked for help.';
  const childId = nthOf(await childrenOf(sitting, second.id), PLANNED);
  const appointmentId = await askForAppointment(sitting, childId, why);
  const year: Year = {
    ...{ days, ...of, appointmentId },
    classIds: [first.id, second.id, third.id, fourth.id],
  };
  const past: [CalendarDate, (year: Year, date: CalendarDate) => Promise<void>][] = [
    [regionDays(plan.today).held, regionMeetingDay],
    [plan.caseMeeting, caseMeetingDay],
    [plan.opens, firstConferences],
    [plan.third, thirdConference],
    [plan.progress, progressDay],
  ];
  for (const [date, live] of past.toSorted(([a], [b]) => compareDates(a, b))) {
    await live(year, date);
  }
  await thisDay(year);
}

const asAdministrator = ({ days, staff }: Year, date: CalendarDate) =>
  days.goTo(date, staff.administrator);

async function regionMeetingDay(year: Year, date: CalendarDate): Promise<void> {
  const sitting = await asAdministrator(year, date);
  const { names, staff, plan } = year;
  await holdRegionMeeting(sitting, names, regionDays(plan.today), staff.administrator);
}

async function caseMeetingDay(year: Year, date: CalendarDate): Promise<void> {
  const { staff, plan, appointmentId, classIds } = year;
  const sitting = await asAdministrator(year, date);
  const children = await childrenOf(sitting, classIds[1]);
  const [childId, otherId] = [nthOf(children, PLANNED), nthOf(children, OTHER)];
  await holdCaseMeeting(sitting, staff, plan, { appointmentId, childId, otherId });
}

async function firstConferences(year: Year, date: CalendarDate): Promise<void> {
  const { staff, classIds } = year;
  const sitting = await asAdministrator(year, date);
  for (const classId of classIds.slice(0, 2)) {
    const held = await holdConference(sitting, classId, staff, { date, dueIn: DUE_IN.past });
    await signRound(sitting, held.id, staff.everyone);
  }
}

async function thirdConference(year: Year, date: CalendarDate): Promise<void> {
  const { staff, classIds } = year;
  const { administrator, everyone } = staff;
  const sitting = await asAdministrator(year, date);
  const guest = await addSpecialist(sitting);
  const held = await holdConference(sitting, classIds[2], staff, {
    ...{ date, dueIn: DUE_IN.toCome, guests: [guest] },
  });
  // Whoever opens the sample has one signature to give.
  const [unsigned] = held.formIds;
  await signRound(sitting, held.id, everyone, (account, formId) => {
    return account === administrator && formId === unsigned;
  });
  await signByHand(sitting, held.id, guest, staff.disabilities);
}

async function progressDay(year: Year, date: CalendarDate): Promise<void> {
  const { days, staff, classIds } = year;
  await writeProgress(await asAdministrator(year, date), classIds[1], date);
  const health = await days.goTo(date, staff.health);
  // Those of the third class with something to do: the longer texts still wait for COPA.
  const listed = { state: 'all', classId: classIds[2], mineOnly: false } as const;
  const forms = await health.call('followUps.list', listed);
  const left = new Set(forms.map(({ childId }) => childId));
  await enterInCopa(health, staff.health, { date, left });
  await writeNotes(health, await childrenOf(health, classIds[1]), healthNotes, date);
  const teacher = await days.goTo(date, nthWith(staff, 'teacher', 1));
  await writeNotes(teacher, await childrenOf(teacher, classIds[1]), teacherNotes, date);
}

/** All actions of the class but the first one's are done; the first of the others' forms is closed. */
async function writeProgress(sitting: Sitting, classId: string, date: CalendarDate): Promise<void> {
  const listed = { state: 'open', classId, mineOnly: false } as const;
  const [, ...forms] = await sitting.call('followUps.list', listed);
  for (const [n, { id: formId }] of forms.entries()) {
    const { actions } = await sitting.call('followUps.form', { formId });
    for (const { id: actionId } of actions) {
      const note = 'Done as agreed, with the family there.';
      await sitting.call('followUps.addProgress', { actionId, date, note, status: 'done' });
    }
    const result = 'What was agreed works; the team looks again at the next conference.';
    if (n === 0) await sitting.call('followUps.close', { formId, result });
  }
}

/** What a teacher, an advocate and the administrator have done today. */
async function thisDay(year: Year): Promise<void> {
  const { days, staff, names, plan, classIds } = year;
  const [first, second, third] = classIds;
  const { today } = plan;

  const teacher = await days.goTo(null, nthWith(staff, 'teacher', 1));
  await raise(teacher, await childrenOf(teacher, second), raisedByTeacher);
  const asked = nthOf(await childrenOf(teacher, second), raisedByTeacher.nth);
  await askForAppointment(teacher, asked, 'Has stopped talking to adults; how do we go on?');

  const advocate = await days.goTo(null, nthWith(staff, 'family-advocate', 0));
  const own = await childrenOf(advocate, third);
  await writeNotes(advocate, own, advocateNotes, today);
  await raise(advocate, own, raisedByAdvocate);
  const why = 'The family has to move; help with the search, and with the way to school.';
  await askForAppointment(advocate, nthOf(own, raisedByAdvocate.nth), why);

  const sitting = await days.goTo(null, staff.administrator);
  await scheduleCaseMeeting(sitting, plan.nextCaseMeeting);
  await changeHouseholds(sitting, names, today);
  await scheduleRegionMeeting(sitting, names, { date: regionDays(today).next, today });
  await openMeeting(sitting, { staff, classId: first, today });
}

async function raise(
  sitting: Sitting,
  childIds: readonly string[],
  { nth, kind, text }: typeof raisedByTeacher | typeof raisedByAdvocate,
): Promise<void> {
  await sitting.call('families.raise', { childId: nthOf(childIds, nth), kind, text });
}

function nthWith({ everyone }: Staff, role: Account['roles'][number], nth: number): Account {
  const account = everyone.filter(({ roles }) => roles.includes(role))[nth];
  if (!account) throw new Error(`the sample has no ${role} at ${nth}`);
  return account;
}

/** Today's conference of the first class: begun, its first child written about, not finalized. */
async function openMeeting(
  sitting: Sitting,
  { staff, classId, today }: { staff: Staff; classId: string; today: CalendarDate },
): Promise<void> {
  const raised = [
    { kind: 'concern', text: 'Two mornings in tears at drop-off; calm after a story.' },
    { kind: 'update', text: 'A grandparent does pick-up from now on.' },
  ] as const;
  const children = await childrenOf(sitting, classId);
  for (const [n, one] of raised.entries()) {
    await sitting.call('families.raise', { childId: nthOf(children, n), ...one });
  }
  const meetingId = await beginConference(sitting, classId, today);
  const { agenda } = await sitting.call('conferences.open', { meetingId });
  const [item] = agenda;
  if (!item) return;
  const of = { meetingId, childId: item.childId };
  await writeEntry(sitting, of, staff, { date: today, dueIn: DUE_IN.toCome });
}
