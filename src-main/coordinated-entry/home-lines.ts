import { monthOf } from '../../src-shared/dates.ts';
import { pendingState } from '../../src-shared/deadline.ts';
import { blankLine, type HomeLine, type HomeSplit } from '../../src-shared/home/contract.ts';
import { reachOf } from '../../src-shared/rights.ts';
import type { ReadDesk } from '../desk.ts';
import { openHouseholdActions } from './household-actions.ts';
import { isWithinReach } from './meeting-reach.ts';
import { meetingPlans } from './overview.ts';

/**
 * What coordinated entry asks for: meetings that are due or begun, lists that have to leave two days
 * ahead (CE-03, CE-04, CE-09), and open action steps on households (CE-24). Nothing while the pack is off, and
 * nothing for those whose reach is not the whole.
 */
export function householdWork(desk: ReadDesk): HomeSplit {
  if (!isWithinReach(desk)) return { yours: [], site: [] };
  const actions = actionLines(desk);
  return { ...actions, site: [...actions.site, ...meetingLines(desk)] };
}

function meetingLines(desk: ReadDesk): HomeLine[] {
  const { today, person } = desk;
  const mayDisclose = reachOf('disclose', person.roles) === 'all';
  return meetingPlans(desk).flatMap(({ regionName, months }): HomeLine[] =>
    months.flatMap(({ month, date, due, state, meetingId, listDue, listState }): HomeLine[] => {
      const line = { ...blankLine, for: regionName ?? '' };
      const place: HomeLine['place'] =
        meetingId === null
          ? { page: 'region-meetings' }
          : { page: 'region-meeting', meetingId, householdId: null };
      const isPending = state === 'overdue' || state === 'due-soon' || state === 'open';
      const isBegun = meetingId !== null && date !== null && date <= today;
      const isOwed = isPending && !isBegun && (state === 'overdue' || month === monthOf(today));
      const lines: HomeLine[] = [];
      if (isOwed) {
        const what = regionName === null ? 'coc-meeting' : 'region-meeting';
        const source = regionName === null ? 'CE-04' : 'CE-03';
        lines.push({ ...line, what, due: meetingId ? date : due, month, state, source, place });
      }
      if (isPending && isBegun) {
        const what = 'open-region-meeting';
        lines.push({ ...line, what, due: date, month, state: 'to-finish', source: 'CE-01', place });
      }
      const isListOwed = listState === 'due-soon' || listState === 'overdue';
      if (mayDisclose && isListOwed && !isBegun) {
        const what = 'preparation-list';
        lines.push({ ...line, what, due: listDue, state: listState, source: 'CE-09', place });
      }
      return lines;
    }),
  );
}

/** Open action steps: the person's own, and others' once overdue. */
function actionLines({ db, person, today }: ReadDesk): HomeSplit {
  const split: HomeSplit = { yours: [], site: [] };
  for (const { label, due, householdId, ...one } of openHouseholdActions(db)) {
    const isMine = one.responsibleId === person.id;
    if (!isMine && (due === null || due >= today)) continue;
    const state = due === null ? 'open' : pendingState({ due }, today);
    (isMine ? split.yours : split.site).push({
      ...blankLine,
      ...{ what: 'action', due, for: label, state, source: 'CE-22' },
      who: isMine ? null : one.responsibleName,
      place: { page: 'household', householdId },
    });
  }
  return split;
}
