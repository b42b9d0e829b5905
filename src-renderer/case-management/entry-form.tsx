import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAgendaItem, CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { EntryActions } from '../meetings/entry-actions.tsx';
import type { EntryDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import { EntryTexts } from '../meetings/entry-texts.tsx';
import { OutcomeButtons } from '../meetings/outcome-buttons.tsx';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import { AskedFor } from './asked-for.tsx';
import { asksForReview, type CaseField, fieldsFor } from './case-fields.ts';
import { toneOf, useCaseOutcomes } from './outcomes.tsx';

/** What is written about one child: outcome first, then the texts, review and strategies (HS-24). */
export function CaseEntryForm({
  meeting,
  item,
  drafts,
  draft,
  walk,
  foot,
}: {
  meeting: CaseMeetingView;
  item: CaseAgendaItem;
  drafts: EntryDrafts<CaseField>;
  draft: EntryDraft<CaseField> | undefined;
  walk: MeetingWalk;
  /** Beside the way to the next child. */
  foot?: ReactNode;
}) {
  const { t } = useTranslation();
  const { childId, outcome, hasOpenPlan } = item;
  const stored = useQuery('caseManagement.entry', { meetingId: meeting.id, childId });
  const entry = stored.data;
  const list = useCaseOutcomes(hasOpenPlan, outcome);
  const touched = draft?.text ?? {};
  const reviewOn = touched.reviewOn ?? entry?.text.reviewOn ?? '';
  return (
    <>
      <OutcomeButtons
        list={list}
        toneOf={toneOf}
        outcome={outcome}
        onChoose={(chosen) => walk.choose(chosen, false)}
      />
      <ProblemNotice problem={stored.error} />
      <AskedFor appointments={entry?.appointments ?? []} />
      <EntryTexts
        fields={fieldsFor(outcome, { ...entry?.text, ...touched })}
        labelOf={(field) => t(`documents:caseEntry.${field}`)}
        stored={entry?.text}
        touched={touched}
        onText={(field, text) => drafts.setText(childId, field, text)}
        onLeave={() => void drafts.flush()}
      />
      {(asksForReview(outcome) || reviewOn !== '') && entry && (
        <div data-focus-box="review" style={{ maxWidth: 260 }}>
          <DateField
            label={t('documents:caseEntry.reviewOn')}
            description={t('case-management:entry.review-hint')}
            value={reviewOn === '' ? null : reviewOn}
            onChange={(day) => drafts.setText(childId, 'reviewOn', day ?? '')}
          />
        </div>
      )}
      <EntryActions
        title={t('documents:case.strategies')}
        add={t('case-management:entry.add-strategy')}
        words="case-management:strategy"
        subjectId={childId}
        stored={entry?.actions}
        meeting={meeting}
        drafts={drafts}
        draft={draft}
        walk={walk}
        foot={foot}
      />
    </>
  );
}
