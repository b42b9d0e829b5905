import { Anchor, Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAgendaItem, CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { EntryFacts } from '../conferences/entry-facts.tsx';
import { DateField } from '../kit/date-field.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { ActionRow } from '../meetings/action-row.tsx';
import { actionsOf } from '../meetings/drafted-actions.ts';
import classes from '../meetings/entry.module.css';
import type { ChildDraft, EntryDrafts } from '../meetings/entry-drafts.ts';
import { EntryTexts } from '../meetings/entry-texts.tsx';
import { OutcomeButtons } from '../meetings/outcome-buttons.tsx';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import { useFocus } from '../meetings/use-focus.ts';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import { AskedFor } from './asked-for.tsx';
import { asksForReview, type CaseField, fieldsFor } from './case-fields.ts';
import { NotDiscussed } from './not-discussed.tsx';
import { toneOf, useCaseOutcomes } from './outcomes.tsx';

/** What is written about one child: outcome first, then the texts, review and strategies (HS-24). */
export function CaseEntry({
  meeting,
  item,
  drafts,
  draft,
  walk,
  edits,
}: {
  meeting: CaseMeetingView;
  item: CaseAgendaItem;
  drafts: EntryDrafts<CaseField>;
  draft: ChildDraft<CaseField> | undefined;
  walk: MeetingWalk;
  edits: AgendaEdits;
}) {
  const { t } = useTranslation();
  const { childId, outcome, hasOpenPlan } = item;
  const stored = useQuery('caseManagement.entry', { meetingId: meeting.id, childId });
  const entry = stored.data;
  const box = useRef<HTMLElement>(null);
  useFocus(box, walk.focus);
  const list = useCaseOutcomes(hasOpenPlan, outcome);
  const touched = draft?.text ?? {};
  const actions = actionsOf(entry?.actions ?? [], draft);
  const reviewOn = touched.reviewOn ?? entry?.text.reviewOn ?? '';
  return (
    <article ref={box} tabIndex={-1} aria-labelledby="entry-name" className={classes.entry}>
      <div>
        <h2 id="entry-name" tabIndex={-1} data-focus="heading" className={classes.name}>
          {item.name}
        </h2>
        <EntryFacts item={item} entry={entry} />
      </div>
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
      <section aria-labelledby="entry-actions" className={classes.actions}>
        <h3 id="entry-actions" className={classes.heading}>
          {t('documents:case.strategies')}
        </h3>
        {actions.map((action, index) => (
          <ActionRow
            key={action.key}
            number={index + 1}
            action={action}
            meeting={meeting}
            onChange={(value) => drafts.setAction(childId, action.key, value)}
            onRemove={() => drafts.removeAction(childId, action.key)}
            onDone={() => {
              void drafts.flush();
              box.current?.querySelector<HTMLElement>('[data-focus="next"]')?.focus();
            }}
          />
        ))}
        <Button variant="default" onClick={walk.act}>
          {t('case-management:entry.add-strategy')}
        </Button>
      </section>
      <footer className={classes.foot}>
        <Button variant="light" data-focus="next" onClick={walk.toNextChild}>
          {t('conferences:next-child')}
        </Button>
        <Anchor href={linkTo(paths.child(childId))}>{t('conferences:child-file')}</Anchor>
        <NotDiscussed item={item} edits={edits} onGone={() => walk.step(1)} />
      </footer>
    </article>
  );
}
