import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { withDraftedAgenda } from '../meetings/drafted-agenda.ts';
import type { DraftsView } from '../meetings/entry-drafts.ts';

/** The conference with what was touched on this page laid over it. */
export function withDrafts(conference: ConferenceView, view: DraftsView): ConferenceView {
  return withDraftedAgenda(
    conference,
    view,
    (code, chosen) => chosen === SUPPORT_NEEDED || code === 'child-not-covered',
  );
}
