import { Button, PasswordInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';
import { DocumentTicks } from './document-ticks.tsx';
import classes from './round.module.css';
import { unsignedBy } from './unsigned.ts';

/** One passphrase, one act: signs every ticked document with the person's own key. */
export function SignForm({
  round,
  person,
  turn,
  onSigned,
  onStep,
}: {
  round: Round;
  person: Round['people'][number];
  turn: number;
  onSigned: (sentence: string) => void;
  onStep: (step: 1 | -1) => void;
}) {
  const { t } = useTranslation();
  const sign = useCommand('signatures.sign');
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { personId, name } = person;
  const open = unsignedBy(round, personId);
  const [chosen, setChosen] = useState<readonly string[]>(open.map((one) => one.documentId));
  const documentIds = open.map((one) => one.documentId).filter((id) => chosen.includes(id));
  useEffect(() => {
    if (turn >= 0) field.current?.focus();
  }, [turn]);

  async function submit(): Promise<void> {
    const { meetingId } = round;
    const reply = await sign.run({ meetingId, personId, passphrase, documentIds });
    setPassphrase('');
    if (reply.ok) onSigned(t('signatures:round.signed', { name, count: reply.value.signed }));
    else field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onStep(event.key === 'ArrowDown' ? 1 : -1);
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && documentIds.length > 0 && !sign.isRunning) void submit();
      }}
    >
      <PasswordInput
        ref={field}
        label={t('signatures:round.passphrase', { name })}
        description={t('signatures:round.passphrase-hint')}
        size="lg"
        value={passphrase}
        maxLength={512}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        visibilityToggleButtonProps={{ 'aria-label': t('signatures:round.show-passphrase') }}
      />
      <ProblemNotice problem={sign.problem} />
      <Button
        type="submit"
        size="md"
        data-page-primary
        loading={sign.isRunning}
        disabled={passphrase === '' || documentIds.length === 0}
      >
        {t('signatures:round.sign', { count: documentIds.length })}
      </Button>
      <DocumentTicks documents={open} ticked={documentIds} onChange={setChosen} />
      <p className={classes.small}>{t('signatures:round.meaning')}</p>
    </form>
  );
}
