import { useQueryClient } from '@tanstack/react-query';
import { HouseholdOutcome } from '../../src-shared/coordinated-entry/household-entry.ts';
import { call } from '../kit/bridge.ts';
import type { DraftsView, EntryDrafts } from '../meetings/entry-drafts.ts';
import { useEntryDrafts } from '../meetings/use-entry-drafts.ts';
import type { HouseholdStop } from './held-meeting.ts';
import { type ReviewField, reviewInput } from './review-fields.ts';

type Household = Pick<HouseholdStop, 'householdId' | 'outcome'>;

/** What is being typed about the households of a meeting. */
export interface Reviewing {
  drafts: EntryDrafts<ReviewField>;
  view: DraftsView<ReviewField>;
  /** Writes a field; a household that was not to be reviewed then is. */
  write: (household: Household, field: ReviewField, text: string) => void;
}

/** Saves entries as they are typed; a choice has the meeting read anew, for what is still missing. */
export function useReviewing(meetingId: string): Reviewing {
  const queries = useQueryClient();
  const { drafts, view } = useEntryDrafts<ReviewField>(meetingId, {
    kind: 'coordinated-entry',
    saveEntry: async (householdId, { outcome, text }) => {
      const input = { meetingId, householdId, ...reviewInput(text) };
      const chosen = HouseholdOutcome.safeParse(outcome).data;
      const entry = chosen === undefined ? input : { ...input, outcome: chosen };
      const reply = await call('coordinatedEntry.saveEntry', entry);
      // The rule of the changed location is the vault's, and so is the navigator's history.
      if (reply.ok && (text.locationKind !== undefined || text.navigator !== undefined)) {
        void queries.invalidateQueries({
          queryKey: ['coordinatedEntry.entry', { meetingId, householdId }],
        });
      }
      return reply;
    },
  });
  return {
    drafts,
    view,
    write({ householdId, outcome }, field, text) {
      if (outcome === 'not-reviewed') drafts.setOutcome(householdId, 'reviewed');
      drafts.setText(householdId, field, text);
    },
  };
}
