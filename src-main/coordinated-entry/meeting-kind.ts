import { unmetMeetingConditions } from '../../src-shared/coordinated-entry/finalize.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { WriteDesk } from '../desk.ts';
import { type HouseholdEntry, keepReasons } from '../meetings/entries.ts';
import type { Kind } from '../meetings/kind.ts';
import { addLocation, assignNavigator, navigatorsOf } from './household-history.ts';
import { hasExports } from './list-exports.ts';
import { bringAgency } from './meeting-agencies.ts';
import { householdAgendaOf } from './meeting-agenda.ts';
import { meetingFinalizeInput } from './meeting-finalize.ts';
import { regionMinutesContent } from './meeting-minutes.ts';
import { getOpenRegionMeeting, type RegionMeeting } from './meeting-store.ts';
import { reviewOf, whereaboutsOf, writeReview } from './reviews.ts';

/** The coordinated-entry meeting of a region, or of the CoC (CE-01 to CE-35). */
export const coordinatedEntryKind: Kind = {
  demandDate() {},

  demandOnAgenda(db, { id, date }, { householdId }) {
    const meeting = getOpenRegionMeeting(db, id);
    const { items } = householdAgendaOf({ db, today: date }, meeting);
    if (items.some(({ household }) => household.id === householdId)) return;
    refuseField('householdId', 'household-not-on-agenda');
  },

  attended(db, meeting, personId, presence) {
    bringAgency(db, meeting, personId, presence);
  },

  close(desk, { id }) {
    const meeting = getOpenRegionMeeting(desk.db, id);
    const agenda = householdAgendaOf(desk, meeting);
    return {
      unmet: unmetMeetingConditions(meetingFinalizeInput(desk, meeting, agenda)).length,
      minutes: regionMinutesContent(desk, meeting, agenda),
      settle: () => {
        for (const { entry: record, reasons } of agenda.items) {
          if (!record) continue;
          keepReasons(desk.db, record.id, reasons);
          if (record.outcome === 'reviewed') settleReview(desk, meeting, record);
        }
      },
      makeForms: () => [],
    };
  },

  forget(db, meetingId) {
    if (hasExports(db, meetingId)) refuse('meeting-has-exports');
  },
};

/** What was said of the location and the navigator goes into the household's history (CE-14, CE-19). */
function settleReview(
  desk: WriteDesk,
  { id: meetingId, date }: RegionMeeting,
  { id, householdId }: HouseholdEntry,
): void {
  const { db, now } = desk;
  const { location: stated, hasChanged, navigator } = reviewOf(db, id);
  const place = { meetingId, householdId, date };
  const { location, known, hasChanged: byRule } = whereaboutsOf(db, place, stated, now);
  writeReview(db, id, { location, hasChanged: hasChanged ?? byRule });
  if (stated && !(known && stated.kind === known.kind && stated.detail === known.detail)) {
    const since = known && known.since > date ? known.since : date;
    addLocation(desk, householdId, { ...stated, since });
  }
  const [last] = navigatorsOf(db, householdId);
  const isSame =
    last?.until === null &&
    last.agencyId === navigator?.agencyId &&
    last.personId === navigator?.personId;
  if (navigator === null || isSame) return;
  const from = last ? (last.until ?? last.since) : date;
  const since = from > date ? from : date;
  assignNavigator(desk, { householdId, ...navigator, since });
}
