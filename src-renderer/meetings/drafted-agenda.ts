import type { DraftsView } from './entry-drafts.ts';
import type { OpenMeeting } from './open-meeting.ts';

/**
 * A meeting with what was touched on this page laid over it, so that an outcome counts the moment it
 * is chosen and not when the vault has answered. `stays` says of a subject's condition whether it may
 * still hold once `chosen` is the outcome.
 */
export function withDraftedAgenda<M extends Pick<OpenMeeting, 'agenda' | 'unmet'>>(
  meeting: M,
  { entries }: DraftsView,
  stays: (code: string, chosen: string) => boolean,
): M {
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) => {
      const draft = entries.get(item.subjectId);
      if (draft === undefined) return item;
      const isTyped = Object.values(draft.text).some((text) => text !== '');
      return {
        ...item,
        outcome: draft.outcome === undefined ? item.outcome : draft.outcome,
        hasEntry: item.hasEntry || isTyped || draft.outcome !== undefined,
      };
    }),
    unmet: meeting.unmet.filter(({ code, subjectId }) => {
      const chosen = subjectId === null ? undefined : entries.get(subjectId)?.outcome;
      if (chosen === undefined || chosen === null) return true;
      return code !== 'no-outcome' && stays(code, chosen);
    }),
  };
}
