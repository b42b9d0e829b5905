import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrowingText } from '../kit/growing-text.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useSubmit } from '../kit/use-submit.ts';
import classes from './round.module.css';

/** Why someone who was present can no longer sign (rules.md, Signatures). */
export function ExcuseForm({
  meetingId,
  person,
  onExcused,
}: {
  meetingId: string;
  person: { personId: string; name: string };
  onExcused: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const excuse = useSubmit('signatures.excuse');
  const { personId, name } = person;

  async function submit(): Promise<void> {
    const reply = await excuse.run({ meetingId, personId, reason }, { reason });
    if (reply?.ok) onExcused();
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <GrowingText
        label={t('signatures:excuse.reason', { name })}
        description={t('signatures:excuse.hint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        required
        autoFocus
        error={excuse.error('reason')}
      />
      <ProblemNotice problem={excuse.problem} />
      <Button type="submit" data-page-primary loading={excuse.isRunning}>
        {t('signatures:excuse.verb', { name })}
      </Button>
    </form>
  );
}
