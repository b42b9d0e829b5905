import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, ConferenceView } from '../../src-shared/conferences/contract.ts';
import classes from '../meetings/entry.module.css';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';

/** First conference: leaves a child out with a reason (HS-03). Later: takes back one added by hand. */
export function LeaveOut({
  conference,
  item,
  edits,
  onGone,
}: {
  conference: ConferenceView;
  item: AgendaItem;
  edits: AgendaEdits;
  onGone: () => void;
}) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const isAdded = item.reasons.every((reason) => reason === 'added');
  if (isAdded && !item.hasEntry) {
    return (
      <Button variant="default" onClick={() => void edits.remove(item.childId, onGone)}>
        {t('conferences:take-off')}
      </Button>
    );
  }
  if (!conference.isFirst) return null;
  if (isAsking) {
    return (
      <ReasonForm
        onReason={(reason) => void edits.leaveOut(item.childId, reason, onGone)}
        onCancel={() => setAsking(false)}
      />
    );
  }
  return (
    <Button variant="default" onClick={() => setAsking(true)}>
      {t('conferences:leave-out.ask')}
    </Button>
  );
}

/** Why a child of the class is not covered. */
export function ReasonForm({
  label,
  verb,
  onReason,
  onCancel,
}: {
  /** Of the field and the button, where the usual words do not fit. */
  label?: string;
  verb?: string;
  onReason: (reason: string) => void;
  onCancel?: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  return (
    <form
      className={classes.inline}
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(reason.trim() === '');
        if (reason.trim() !== '') onReason(reason);
      }}
    >
      <TextInput
        label={label ?? t('conferences:leave-out.reason')}
        value={reason}
        maxLength={500}
        autoFocus={onCancel !== undefined}
        error={isEmpty && t('problems:required')}
        style={{ flex: '1 1 200px' }}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="light">
        {verb ?? t('conferences:leave-out.verb')}
      </Button>
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      )}
    </form>
  );
}
