import type { ActionView, NewAction } from '../../src-shared/follow-ups/contract.ts';
import type { ActionDraft, EntryDraft } from './entry-drafts.ts';

/** The actions of an entry as they stand: the vault's, with what was touched on this page over them. */
export function actionsOf(
  stored: readonly ActionView[],
  draft: EntryDraft | undefined,
): readonly ActionDraft[] {
  const touched = draft?.actions ?? [];
  const removed = new Set(draft?.removed);
  const known = stored.filter(({ id }) => !removed.has(id));
  const ids = new Set(known.map(({ id }) => id));
  return [
    ...known.map(
      (view) =>
        touched.find(({ id }) => id === view.id) ?? {
          key: view.id,
          id: view.id,
          value: asNewAction(view),
        },
    ),
    ...touched.filter(({ id }) => id === null || !ids.has(id)),
  ];
}

function asNewAction({ what, service, responsibleId, due }: ActionView): NewAction {
  return { what, service, responsibleId, due };
}
