import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { ActionRow } from '../meetings/action-row.tsx';
import { actionsOf } from '../meetings/drafted-actions.ts';
import classes from '../meetings/entry.module.css';
import type { EntryDraft } from '../meetings/entry-drafts.ts';
import { EntryTexts } from '../meetings/entry-texts.tsx';
import { ResponsibleSelect } from '../meetings/responsible-select.tsx';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import type { HeldMeeting, HouseholdStop } from './held-meeting.ts';
import { LocationFields } from './location-fields.tsx';
import { NavigatorSelect } from './navigator-select.tsx';
import own from './region-meeting.module.css';
import { elementTexts, laterTexts, type ReviewField } from './review-fields.ts';
import type { Reviewing } from './use-reviewing.ts';

/**
 * What is written about one household: the five elements first (CE-14 to CE-18), then what follows
 * from them, and who follows up (CE-19 to CE-23).
 */
export function ReviewForm({
  meeting,
  item,
  draft,
  reviewing,
  walk,
  foot,
}: {
  meeting: HeldMeeting;
  item: HouseholdStop;
  draft: EntryDraft<ReviewField> | undefined;
  reviewing: Reviewing;
  walk: MeetingWalk;
  /** Beside the way to the next household. */
  foot?: ReactNode;
}) {
  const { t } = useTranslation();
  const { householdId } = item;
  const { drafts, write } = reviewing;
  const stored = useQuery('coordinatedEntry.entry', { meetingId: meeting.id, householdId });
  const entry = stored.data;
  const next = useRef<HTMLButtonElement>(null);
  const typed = draft?.text ?? {};
  const actions = actionsOf(entry?.actions ?? [], draft);
  const texts = (fields: typeof elementTexts | typeof laterTexts) => (
    <EntryTexts
      fields={fields}
      labelOf={(field) => t(`coordinated-entry-documents:entry.${field}`)}
      stored={entry?.text}
      touched={typed}
      onText={(field, text) => write(item, field, text)}
      onLeave={() => void drafts.flush()}
    />
  );
  return (
    <>
      <p className={own.rule}>{t('coordinated-entry:housing-only')}</p>
      <ProblemNotice problem={stored.error} />
      <LocationFields
        item={item}
        entry={entry}
        typed={typed}
        onWrite={(field, text) => write(item, field, text)}
      />
      {texts(elementTexts)}
      <h3 className={classes.heading}>{t('region-meetings:entry.later')}</h3>
      {texts(laterTexts)}
      <NavigatorSelect
        entry={entry}
        typed={typed.navigator}
        onChange={(key) => write(item, 'navigator', key)}
      />
      <section aria-labelledby="entry-actions" className={classes.actions}>
        <h3 id="entry-actions" className={classes.heading}>
          {t('region-meetings:entry.actions')}
        </h3>
        {actions.map((action, index) => (
          <ActionRow
            key={action.key}
            number={index + 1}
            action={action}
            meeting={meeting}
            onChange={(value) => drafts.setAction(householdId, action.key, value)}
            onRemove={() => drafts.removeAction(householdId, action.key)}
            onDone={() => {
              void drafts.flush();
              walk.turnTo(householdId, 'follow-up-person');
            }}
          />
        ))}
        <Button variant="default" onClick={walk.act}>
          {t('conferences:action.add')}
        </Button>
      </section>
      <ResponsibleSelect
        label={t('coordinated-entry-documents:entry.follow-up')}
        focus="follow-up-person"
        value={(typed.followUpPersonId ?? entry?.followUpPersonId) || null}
        attendees={meeting.attendees}
        onChange={(personId) => write(item, 'followUpPersonId', personId ?? '')}
        onPicked={() => {
          void drafts.flush();
          next.current?.focus();
        }}
      />
      <footer className={classes.foot}>
        <Button ref={next} variant="light" data-focus="next" onClick={walk.toNextSubject}>
          {t('region-meetings:next-household')}
        </Button>
        {foot}
      </footer>
    </>
  );
}
