import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import type { DraftsView } from '../meetings/entry-drafts.ts';

/**
 * The conference with what was touched on this page laid over it, so that an outcome counts the
 * moment it is chosen and not when the vault has answered.
 */
export function withDrafts(conference: ConferenceView, { children }: DraftsView): ConferenceView {
  const outcomeOf = (childId: string) => children.get(childId)?.outcome;
  return {
    ...conference,
    agenda: conference.agenda.map((item) => {
      const draft = children.get(item.childId);
      if (draft === undefined) return item;
      const isTyped = Object.values(draft.text).some((text) => text !== '');
      return {
        ...item,
        outcome: draft.outcome === undefined ? item.outcome : draft.outcome,
        hasEntry: item.hasEntry || isTyped || draft.outcome !== undefined,
      };
    }),
    unmet: conference.unmet.filter(({ code, childId }) => {
      const chosen = childId === null ? undefined : outcomeOf(childId);
      if (chosen === undefined || chosen === null) return true;
      if (code === 'no-outcome') return false;
      return chosen === SUPPORT_NEEDED || code === 'child-not-covered';
    }),
  };
}
