import type { DraftsView } from './entry-drafts.ts';
import type { OpenMeeting } from './open-meeting.ts';

/**
 * A meeting with what was touched on this page laid over it, so that an outcome counts the moment it
 * is chosen and not when the vault has answered. `stays` says of a child's condition whether it may
 * still hold once `chosen` is the outcome.
 */
export function withDraftedAgenda<M extends Pick<OpenMeeting, 'agenda' | 'unmet'>>(
  meeting: M,
  { children }: DraftsView,
  stays: (code: string, chosen: string) => boolean,
): M {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) => {
      const draft = children.get(item.childId);
      if (draft === undefined) return item;
      const isTyped = Object.values(draft.text).some((text) => text !== '');
      return {
        ...item,
        outcome: draft.outcome === undefined ? item.outcome : draft.outcome,
        hasEntry: item.hasEntry || isTyped || draft.outcome !== undefined,
      };
    }),
    unmet: meeting.unmet.filter(({ code, childId }) => {
      const chosen = childId === null ? undefined : children.get(childId)?.outcome;
      if (chosen === undefined || chosen === null) return true;
      return code !== 'no-outcome' && stays(code, chosen);
    }),
  };
}
