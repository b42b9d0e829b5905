import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { asSubjects, type OverChildren } from '../meetings/child-subjects.ts';
import { withDraftedAgenda } from '../meetings/drafted-agenda.ts';
import type { DraftsView } from '../meetings/entry-drafts.ts';

export type HeldConference = OverChildren<ConferenceView>;

/** The conference with what was touched on this page laid over it. */
export function withDrafts(conference: ConferenceView, view: DraftsView): HeldConference {
  const { agenda, unmet } = conference;
  return withDraftedAgenda(
    { ...conference, agenda: asSubjects(agenda), unmet: asSubjects(unmet) },
    view,
    (code, chosen) => chosen === SUPPORT_NEEDED || code === 'child-not-covered',
  );
}
