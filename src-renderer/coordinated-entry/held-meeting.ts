import { missingOf } from '../../src-shared/coordinated-entry/finalize.ts';
import { LocationKind } from '../../src-shared/coordinated-entry/location.ts';
import type {
  HouseholdAgendaItem,
  HouseholdUnmet,
  RegionMeetingView,
} from '../../src-shared/coordinated-entry/meeting-view.ts';
import type { DraftsView, EntryDraft } from '../meetings/entry-drafts.ts';
import type { AgendaLine, UnmetLine } from '../meetings/open-meeting.ts';
import type { ReviewField } from './review-fields.ts';

export type HouseholdStop = HouseholdAgendaItem & AgendaLine;

/** A region's meeting as the pieces of every meeting's page read it: each household is a subject. */
export type HeldMeeting = Omit<RegionMeetingView, 'agenda' | 'unmet'> & {
  agenda: HouseholdStop[];
  unmet: (HouseholdUnmet & UnmetLine)[];
};

/** The meeting with what was touched on this page laid over it, as the rule of finalizing sees it. */
export function heldMeeting(
  stored: RegionMeetingView,
  drafts: Pick<DraftsView<ReviewField>, 'entries'>,
): HeldMeeting {
  const agenda = stored.agenda.map((item) =>
    drafted({ ...item, subjectId: item.householdId, name: item.label }, drafts),
  );
  const ofMeeting = stored.unmet.filter(({ householdId }) => householdId === null);
  const missing = agenda.flatMap((item) =>
    item.missing.map((what) => ({
      ...{ code: `no-${what}` as const, householdId: item.householdId, agencyId: null },
    })),
  );
  return {
    ...stored,
    agenda,
    unmet: [...ofMeeting, ...missing].map((one) => ({
      ...{ ...one, subjectId: one.householdId, actionId: null },
    })),
  };
}

/** Whatever is written makes a household *reviewed*; the time spent on it does not. */
function isWritten({ text, actions }: EntryDraft<ReviewField>): boolean {
  const { seconds: _, ...rest } = text;
  return Object.values(rest).some((typed) => typed !== '') || actions.some(({ id }) => id !== null);
}

function drafted(item: HouseholdStop, { entries }: Pick<DraftsView<ReviewField>, 'entries'>) {
  const draft = entries.get(item.householdId);
  if (draft === undefined) return item;
  const { locationKind, followUpPersonId } = draft.text;
  const hasEntry = item.hasEntry || isWritten(draft);
  const outcome =
    draft.outcome === undefined
      ? (item.outcome ?? (isWritten(draft) ? 'reviewed' : null))
      : draft.outcome === 'not-reviewed'
        ? ('not-reviewed' as const)
        : ('reviewed' as const);
  const location = LocationKind.safeParse(locationKind).data ?? item.location;
  const missing = missingOf({
    ...{ outcome, hasLocation: location !== null },
    followUpPersonId:
      followUpPersonId === undefined ? item.followUpPersonName : followUpPersonId || null,
  });
  return { ...item, outcome, hasEntry, location, missing };
}
