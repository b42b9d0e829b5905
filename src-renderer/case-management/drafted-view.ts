import type { CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { SUPPORT_PLAN } from '../../src-shared/case-management/outcomes.ts';
import { asSubjects, type OverChildren } from '../meetings/child-subjects.ts';
import { withDraftedAgenda } from '../meetings/drafted-agenda.ts';
import type { DraftsView } from '../meetings/entry-drafts.ts';

export type HeldCaseMeeting = OverChildren<CaseMeetingView>;

/** The meeting with what was touched on this page laid over it. */
export function withDrafts(meeting: CaseMeetingView, view: DraftsView): HeldCaseMeeting {
  const { agenda, unmet } = meeting;
  return withDraftedAgenda(
    { ...meeting, agenda: asSubjects(agenda), unmet: asSubjects(unmet) },
    view,
    staysUnmet,
  );
}

/** What is still missing once another outcome is chosen, until the vault has looked anew. */
function staysUnmet(code: string, chosen: string): boolean {
  if (chosen === SUPPORT_PLAN) return ['no-need', 'no-action', 'no-review-date'].includes(code);
  return chosen === 'plan-closed' && code === 'no-result';
}
