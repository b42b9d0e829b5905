import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import { DraftNote } from '../kit/draft-note.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SaveStateView } from '../kit/save-state.tsx';
import { useCommand } from '../kit/use-command.ts';
import { aboutChild } from './about-child.ts';
import { DocumentTicks } from './document-ticks.tsx';
import { DrawingArea } from './drawing-area.tsx';
import { useHandDraft } from './hand-draft.ts';
import { OwnChild } from './own-child.tsx';
import classes from './round.module.css';
import { unsignedBy, witnessesFor } from './unsigned.ts';

interface DrawFormProps {
  round: Round;
  person: Round['people'][number];
  turn: number;
  /** The name of a parent's own child, as far as it is typed. */
  child: string;
  onChild: (typed: string) => void;
  /** Whoever witnessed last, or whose session it is. */
  witnessId: string | null;
  onWitness: (personId: string) => void;
  /** `isAll`: nothing is left to sign. */
  onSigned: (sentence: string, isAll: boolean) => void;
  onStep: (step: 1 | -1) => void;
}

/** By hand on screen: the drawing, the printed name, the documents, then the witness with a passphrase. */
export function DrawForm(props: DrawFormProps) {
  const { round, person } = props;
  const draft = useHandDraft({ meetingId: round.meetingId, personId: person.personId });
  // Ink of before must not come in over what is being drawn.
  return draft.isReady && <Fields {...props} draft={draft} />;
}

function Fields({
  round,
  person,
  turn,
  child,
  onChild,
  witnessId,
  onWitness,
  onSigned,
  onStep,
  draft,
}: DrawFormProps & { draft: ReturnType<typeof useHandDraft> }) {
  const { t } = useTranslation();
  const sign = useCommand('signatures.draw');
  const { personId, name } = person;
  const { drawing, printedName } = draft.value;
  const isParent = person.affiliation === 'parent';
  const unsigned = unsignedBy(round, personId);
  const open = isParent ? aboutChild(unsigned, child) : unsigned;
  // Nothing is ticked for a parent: two children may have the same name.
  const [chosen, setChosen] = useState<readonly string[]>(
    isParent ? [] : open.map(({ documentId }) => documentId),
  );
  const [passphrase, setPassphrase] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const ticked = open.map(({ documentId }) => documentId).filter((id) => chosen.includes(id));
  const witnesses = witnessesFor(round, personId);
  const witness = witnesses.find((one) => one.personId === witnessId) ?? witnesses[0];
  const isComplete = printedName.trim() !== '' && ticked.length > 0 && passphrase !== '';
  const [isDraft, setDraft] = useState(false);
  if (draft.state !== 'saved' && !isDraft) setDraft(true);
  useEffect(() => {
    if (turn < 0) return;
    first.current?.focus({ preventScroll: true });
    // The box to draw in stands above the field: whoever comes last in a long list sees it, too.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [turn]);

  async function submit(): Promise<void> {
    if (!witness || !isComplete || sign.isRunning) return;
    const { meetingId } = round;
    const reply = await sign.run({
      ...{ meetingId, personId, passphrase, drawing, printedName },
      ...{ documentIds: ticked, witnessId: witness.personId },
    });
    setPassphrase('');
    if (!reply.ok) return secret.current?.focus();
    await draft.discard();
    setDraft(false);
    const { signed: count } = reply.value;
    const said = t('signatures:draw.signed', { name, count, witness: witness.name });
    if (isParent) {
      // Perhaps another of their children.
      onChild('');
      first.current?.focus();
    }
    onSigned(said, count === open.length && !isParent);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onStep(event.key === 'ArrowDown' ? 1 : -1);
  }

  const documents = open.length > 0 && (
    <div className={classes.few}>
      <DocumentTicks documents={open} ticked={ticked} onChange={setChosen} />
    </div>
  );
  return (
    <form
      ref={form}
      className={`${classes.form} ${classes.byHand}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <DraftNote draft={draft} />
      {isParent && (
        <OwnChild
          field={first}
          parent={name}
          value={child}
          found={open.length}
          onChange={onChild}
          onKeyDown={onKeyDown}
        />
      )}
      {isParent && documents}
      <DrawingArea
        name={name}
        value={drawing}
        onChange={(next) => draft.set({ ...draft.value, drawing: next })}
      />
      <TextInput
        {...(isParent ? {} : { ref: first })}
        label={t('signatures:draw.printed')}
        description={t('signatures:draw.printed-hint')}
        value={printedName}
        maxLength={120}
        required
        autoComplete="off"
        error={sign.fieldProblem('printedName') ?? sign.fieldProblem('drawing')}
        onChange={(event) => draft.set({ ...draft.value, printedName: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {!isParent && documents}
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
      {isDraft && <SaveStateView state={draft.state} isDraft />}
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
