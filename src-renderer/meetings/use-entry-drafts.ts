import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../kit/bridge.ts';
import { beforeLocking } from '../kit/locking.ts';
import {
  createEntryDrafts,
  type DraftsView,
  type EntryDoor,
  type EntryDrafts,
} from './entry-drafts.ts';
import type { OpenQuery } from './open-meeting.ts';

/** What differs by the kind of meeting: how its entries are saved, and which queries show them. */
export interface DraftDoor<F extends string> {
  open: OpenQuery;
  entry: 'conferences.entry' | 'caseManagement.entry' | 'coordinatedEntry.entry';
  /** Whom the entries are about; children unless it says otherwise. */
  about?: 'child' | 'household';
  saveEntry: EntryDoor<F>['saveEntry'];
  asksForTexts?: boolean;
}

/** What is being typed in one meeting, saved as it is typed and once more when the page closes. */
export function useEntryDrafts<F extends string>(
  meetingId: string,
  door: DraftDoor<F>,
): { drafts: EntryDrafts<F>; view: DraftsView<F> } {
  const queries = useQueryClient();
  const [drafts] = useState(() =>
    createEntryDrafts<F>(
      {
        saveEntry: door.saveEntry,
        asksForTexts: door.asksForTexts ?? false,
        addAction: (id, action) => {
          const about = door.about === 'household' ? { householdId: id } : { childId: id };
          return call('meetings.addAction', { meetingId, ...about, action });
        },
        editAction: (actionId, action) =>
          call('meetings.editAction', { meetingId, actionId, action }),
        removeAction: (actionId) => call('meetings.removeAction', { meetingId, actionId }),
        onSettled: () => void queries.invalidateQueries({ queryKey: [door.open, { meetingId }] }),
      },
      { delayMs: 400, everyMs: 2_000 },
    ),
  );
  const { entry } = door;
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
