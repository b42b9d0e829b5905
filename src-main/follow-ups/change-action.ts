import type { ActionView, NewAction } from '../../src-shared/follow-ups/contract.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { ReadDb, WriteDesk } from '../desk.ts';
import { type ActionPlace, addAction, editAction, getAction } from './actions.ts';

/** What finalizing demands of a form or a plan holds as long as it is edited (HS-11). */
function demandResponsible(actions: readonly Pick<ActionView, 'responsibleId'>[]): void {
  if (!actions.some(({ responsibleId }) => responsibleId !== null)) refuse('form-needs-action');
}

function othersOf(actions: readonly ActionView[], actionId: string | null): ActionView[] {
  return actions.filter(({ id }) => id !== actionId);
}

/** An action that was decided for this form or plan, and not for one before it. */
function demandOwn(db: ReadDb, entryId: string, actionId: string): void {
  if (getAction(db, actionId).entryId !== entryId) refuse('action-of-other');
}

/**
 * Adds (no `actionId`) or edits an action of a form or a plan whose text is not fixed yet; `actions`
 * are all that it has. Answers the action's id.
 * @throws Refusal `invalid` at `action.what`; `refused` with `action-of-other`, `form-needs-action`
 */
export function changeAction(
  { db, newId }: WriteDesk,
  actions: readonly ActionView[],
  place: ActionPlace,
  { actionId, action }: { actionId: string | null; action: NewAction },
): string {
  if (action.what.trim() === '') refuseField('action.what', 'required');
  if (actionId !== null) demandOwn(db, place.entryId, actionId);
  demandResponsible([...othersOf(actions, actionId), action]);
  if (actionId !== null) {
    editAction(db, actionId, action);
    return actionId;
  }
  const id = newId();
  addAction(db, { id, ...place }, action);
  return id;
}

/** @throws Refusal `refused` with `action-of-other`, `form-needs-action`, `action-has-progress` */
export function demandRemovable(
  db: ReadDb,
  actions: readonly ActionView[],
  entryId: string,
  actionId: string,
): void {
  demandOwn(db, entryId, actionId);
  demandResponsible(othersOf(actions, actionId));
  const own = actions.find(({ id }) => id === actionId);
  if (own && own.progress.length > 0) refuse('action-has-progress');
}
