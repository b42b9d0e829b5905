import { Anchor, Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo, paths } from '../kit/go.ts';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/entry.module.css';
import type { EntryDraft } from '../meetings/entry-drafts.ts';
import { useFocus } from '../meetings/use-focus.ts';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import type { HeldMeeting, HouseholdStop } from './held-meeting.ts';
import { HouseholdLabel } from './household-label.tsx';
import { ReviewFacts } from './review-facts.tsx';
import type { ReviewField } from './review-fields.ts';
import { ReviewForm } from './review-form.tsx';
import type { HouseholdEdits } from './use-household-edits.ts';
import type { Reviewing } from './use-reviewing.ts';

/** One household's page of a meeting: who it is, what is written, and what else can be done. */
export function ReviewEntry({
  meeting,
  item,
  draft,
  reviewing,
  walk,
  edits,
}: {
  meeting: HeldMeeting;
  item: HouseholdStop;
  draft: EntryDraft<ReviewField> | undefined;
  reviewing: Reviewing;
  walk: MeetingWalk;
  edits: HouseholdEdits;
}) {
  const { t } = useTranslation();
  const { householdId } = item;
  const stored = useQuery('coordinatedEntry.entry', { meetingId: meeting.id, householdId });
  const box = useRef<HTMLElement>(null);
  useFocus(box, walk.focus);
  const isOnlyAdded = item.reasons.every((reason) => reason === 'added') && !item.hasEntry;
  return (
    <article ref={box} tabIndex={-1} aria-labelledby="entry-name" className={classes.entry}>
      <div>
        <h2 id="entry-name" tabIndex={-1} data-focus="heading" className={classes.name}>
          <HouseholdLabel label={item.label} isCodeOnly={item.isCodeOnly} />
        </h2>
        <ReviewFacts entry={stored.data} />
      </div>
      <ReviewForm
        meeting={meeting}
        item={item}
        draft={draft}
        reviewing={reviewing}
        walk={walk}
        foot={
          <>
            <Anchor href={linkTo(paths.household(householdId))}>
              {t('region-meetings:household-page')}
            </Anchor>
            {!item.hasEntry && item.outcome !== 'not-reviewed' && (
              <Button
                variant="subtle"
                aria-keyshortcuts="0"
                onClick={() => walk.choose('not-reviewed', true)}
              >
                {t('region-meetings:not-reviewed')}
              </Button>
            )}
            {isOnlyAdded && (
              <Button
                variant="subtle"
                onClick={() => void edits.remove(householdId, () => walk.step(1))}
              >
                {t('conferences:take-off')}
              </Button>
            )}
          </>
        }
      />
    </article>
  );
}
