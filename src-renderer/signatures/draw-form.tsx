import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import type { Drawing } from '../../src-shared/signatures/drawing.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';
import { DocumentTicks } from './document-ticks.tsx';
import { DrawingArea } from './drawing-area.tsx';
import classes from './round.module.css';
import { unsignedBy, witnessesFor } from './unsigned.ts';

/** What somebody has drawn and typed and no witness has seen to the end; it stays on this page. */
export interface HandDraft {
  drawing: Drawing;
  printedName: string;
}

/** By hand on screen: the drawing, the printed name, the documents, then the witness with a passphrase. */
export function DrawForm({
  round,
  person,
  turn,
  draft,
  onDraft,
  witnessId,
  onWitness,
  onSigned,
  onStep,
}: {
  round: Round;
  person: Round['people'][number];
  turn: number;
  draft: HandDraft;
  onDraft: (draft: HandDraft) => void;
  /** Whoever witnessed last, or whose session it is. */
  witnessId: string | null;
  onWitness: (personId: string) => void;
  /** `isAll`: nothing is left to sign. */
  onSigned: (sentence: string, isAll: boolean) => void;
  onStep: (step: 1 | -1) => void;
}) {
  const { t } = useTranslation();
  const sign = useCommand('signatures.draw');
  const { personId, name } = person;
  const open = unsignedBy(round, personId);
  // A parent signs what is about the own child: nothing is ticked for them.
  const [chosen, setChosen] = useState<readonly string[]>(
    person.isAwaited ? open.map(({ documentId }) => documentId) : [],
  );
  const [passphrase, setPassphrase] = useState('');
  const printed = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const ticked = open.map(({ documentId }) => documentId).filter((id) => chosen.includes(id));
  const witnesses = witnessesFor(round, personId);
  const witness = witnesses.find((one) => one.personId === witnessId) ?? witnesses[0];
  const isComplete = draft.printedName.trim() !== '' && ticked.length > 0 && passphrase !== '';
  useEffect(() => {
    if (turn >= 0) printed.current?.focus();
  }, [turn]);

  async function submit(): Promise<void> {
    if (!witness || !isComplete || sign.isRunning) return;
    const { meetingId } = round;
    const reply = await sign.run({
      ...{ meetingId, personId, passphrase, ...draft },
      ...{ documentIds: ticked, witnessId: witness.personId },
    });
    setPassphrase('');
    if (!reply.ok) return secret.current?.focus();
    onDraft({ drawing: [], printedName: '' });
    const { signed: count } = reply.value;
    const said = t('signatures:draw.signed', { name, count, witness: witness.name });
    onSigned(said, count === open.length || !person.isAwaited);
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
        void submit();
      }}
    >
      <DrawingArea
        name={name}
        value={draft.drawing}
        onChange={(drawing) => onDraft({ ...draft, drawing })}
      />
      <TextInput
        ref={printed}
        label={t('signatures:draw.printed')}
        description={t('signatures:draw.printed-hint')}
        value={draft.printedName}
        maxLength={120}
        required
        autoComplete="off"
        error={sign.fieldProblem('printedName') ?? sign.fieldProblem('drawing')}
        onChange={(event) => onDraft({ ...draft, printedName: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <div className={classes.few}>
        <DocumentTicks documents={open} ticked={ticked} onChange={setChosen} />
      </div>
      {!person.isAwaited && <p className={classes.small}>{t('signatures:draw.parent')}</p>}
      <fieldset className={classes.witness}>
        <legend>{t('signatures:draw.witness')}</legend>
        <div className={classes.seen}>
          <NativeSelect
            label={t('signatures:draw.who')}
            value={witness?.personId ?? ''}
            data={witnesses.map((one) => ({ value: one.personId, label: one.name }))}
            error={sign.fieldProblem('witnessId')}
            onChange={(event) => onWitness(event.currentTarget.value)}
          />
          <PasswordInput
            ref={secret}
            label={t('signatures:round.passphrase', { name: witness?.name ?? '' })}
            value={passphrase}
            maxLength={512}
            autoComplete="off"
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('signatures:round.show-passphrase') }}
          />
        </div>
        <p className={classes.small}>{t('signatures:draw.meaning', { name })}</p>
      </fieldset>
      <ProblemNotice problem={sign.problem} />
      <Button
        type="submit"
        size="md"
        data-page-primary
        loading={sign.isRunning}
        disabled={!isComplete}
      >
        {t('signatures:draw.verb', { count: ticked.length })}
      </Button>
    </form>
  );
}
