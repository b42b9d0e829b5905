import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import { call } from '../kit/bridge.ts';
import { beforeLocking } from '../kit/locking.ts';
import {
  createEntryDrafts,
  type DraftsView,
  type EntryDoor,
  type EntryDrafts,
} from './entry-drafts.ts';
import { kinds } from './kinds.ts';

/** How the entries of a kind of meeting are saved. */
export type DraftDoor<F extends string> = Pick<EntryDoor<F>, 'saveEntry' | 'asksForTexts'> & {
  kind: MeetingKind;
};

/** What is being typed in one meeting, saved as it is typed and once more when the page closes. */
export function useEntryDrafts<F extends string>(
  meetingId: string,
  door: DraftDoor<F>,
): { drafts: EntryDrafts<F>; view: DraftsView<F> } {
  const queries = useQueryClient();
  const { open, entry, about } = kinds[door.kind];
  const [drafts] = useState(() =>
    createEntryDrafts<F>(
      {
        saveEntry: door.saveEntry,
        asksForTexts: door.asksForTexts ?? false,
        addAction: (id, action) => {
          const subject = about === 'household' ? { householdId: id } : { childId: id };
          return call('meetings.addAction', { meetingId, ...subject, action });
        },
        editAction: (actionId, action) =>
          call('meetings.editAction', { meetingId, actionId, action }),
        removeAction: (actionId) => call('meetings.removeAction', { meetingId, actionId }),
        onSettled: () => void queries.invalidateQueries({ queryKey: [open, { meetingId }] }),
      },
      { delayMs: 400, everyMs: 2_000 },
    ),
  );
  useEffect(() => {
    drafts.setClosed(false);
    const forget = beforeLocking(drafts.flush);
    return () => {
      forget();
      void drafts.flush().finally(() => {
        drafts.setClosed(true);
        queries.removeQueries({ queryKey: [entry], type: 'inactive' });
      });
      queries.removeQueries({ queryKey: [entry], type: 'inactive' });
    };
  }, [drafts, queries, entry]);
  return { drafts, view: useSyncExternalStore(drafts.subscribe, drafts.view) };
}
