import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../kit/bridge.ts';
import { beforeLocking } from '../kit/locking.ts';
import { createEntryDrafts, type DraftsView, type EntryDrafts } from './entry-drafts.ts';

/** What is being typed in one conference, saved as it is typed and once more when the page closes. */
export function useEntryDrafts(meetingId: string): { drafts: EntryDrafts; view: DraftsView } {
  const queries = useQueryClient();
  const [drafts] = useState(() =>
    createEntryDrafts(
      {
        saveEntry: (childId, entry) =>
          call('conferences.saveEntry', { meetingId, childId, ...entry }),
        addAction: (childId, action) => call('meetings.addAction', { meetingId, childId, action }),
        editAction: (actionId, action) =>
          call('meetings.editAction', { meetingId, actionId, action }),
        removeAction: (actionId) => call('meetings.removeAction', { meetingId, actionId }),
        onSettled: () =>
          void queries.invalidateQueries({ queryKey: ['conferences.open', { meetingId }] }),
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
        queries.removeQueries({ queryKey: ['conferences.entry'], type: 'inactive' });
      });
      queries.removeQueries({ queryKey: ['conferences.entry'], type: 'inactive' });
    };
  }, [drafts, queries]);
  return { drafts, view: useSyncExternalStore(drafts.subscribe, drafts.view) };
}
