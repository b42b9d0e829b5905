import { SegmentedControl } from '@mantine/core';
import { type ComponentProps, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import { useMay } from '../kit/session.tsx';
import { From } from '../people/from.tsx';
import { aboutChild } from './about-child.ts';
import { useDocumentName } from './document-name.ts';
import { DrawForm } from './draw-form.tsx';
import { ExcuseForm } from './excuse-form.tsx';
import { discardHandDraft } from './hand-draft.ts';
import { OwnChild } from './own-child.tsx';
import { PaperForm } from './paper-form.tsx';
import classes from './round.module.css';
import { SignForm } from './sign-form.tsx';
import { unsignedBy, witnessesFor } from './unsigned.ts';

type Way = 'key' | 'draw' | 'paper' | 'excuse';
type Witness = Pick<ComponentProps<typeof DrawForm>, 'witnessId' | 'onWitness'>;

/** One person's turn: with the passphrase, by hand on screen or on paper, or excused by a manager. */
export function SignerPanel({
  round,
  person,
  turn,
  witness,
  onSigned,
  onRecorded,
  onStep,
}: {
  round: Round;
  person: Round['people'][number];
  /** Counts the picks, so that picking the same person again brings the cursor back. */
  turn: number;
  witness: Witness;
  /** The person's turn is over. */
  onSigned: (sentence: string) => void;
  /** Something was recorded, and the person has still more to sign. */
  onRecorded: (sentence: string) => void;
  /** An arrow in the passphrase field: the person before or after. */
  onStep: (step: 1 | -1) => void;
}) {
  const { t } = useTranslation();
  const mayRecord = useMay('write-records');
  const nameOf = useDocumentName();
  const { meetingId } = round;
  const { personId } = person;
  const isParent = person.affiliation === 'parent';
  // One name for both ways, typed once.
  const [child, setChild] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const onPaper = isParent ? aboutChild(unsignedBy(round, personId), child) : round.documents;
  const canDraw = !person.canSign && witnessesFor(round, personId).length > 0;
  const [way, setWay] = useState<Way>(person.canSign ? 'key' : canDraw ? 'draw' : 'paper');
  const ways: Way[] = [
    ...(person.canSign ? (['key'] as const) : []),
    ...(canDraw ? (['draw'] as const) : []),
    ...(mayRecord ? (['paper'] as const) : []),
    ...(round.mayExcuse && person.isAwaited ? (['excuse'] as const) : []),
  ];

  function forgetDrawing(): void {
    if (canDraw) void discardHandDraft({ meetingId, personId });
  }
  function onRecordedOnPaper(sentence: string, personIds: readonly string[]): void {
    const isLast = person.missing === 1 && personIds.includes(personId);
    if (isLast) forgetDrawing();
    if (isParent) {
      // The sheet is put away: perhaps another of their children.
      setChild('');
      field.current?.focus();
    }
    if (isLast && !isParent) onSigned(sentence);
    else onRecorded(sentence);
  }

  return (
    <section aria-labelledby="signer" className={classes.panel}>
      <h2 id="signer" className={classes.signer}>
        {person.name}
        <From person={person} />
      </h2>
      {!person.canSign && person.affiliation === 'staff' && (
        <p className={classes.small}>{t('signatures:round.no-key', { name: person.name })}</p>
      )}
      {isParent && <p className={classes.small}>{t('signatures:parent.why')}</p>}
      {person.excuse !== null && (
        <p>{t('signatures:excused', { name: person.name, reason: person.excuse })}</p>
      )}
      {ways.length > 1 && (
        <SegmentedControl
          aria-label={t('signatures:way.label')}
          value={way}
          onChange={(value) => setWay(ways.find((one) => one === value) ?? way)}
          data={ways.map((value) => ({ value, label: t(`signatures:way.${value}`) }))}
        />
      )}
      {way === 'key' && person.canSign && (
        <SignForm round={round} person={person} turn={turn} onSigned={onSigned} onStep={onStep} />
      )}
      {way === 'draw' && canDraw && (
        <DrawForm
          round={round}
          person={person}
          turn={turn}
          child={child}
          onChild={setChild}
          {...witness}
          onSigned={(sentence, isAll) => (isAll ? onSigned : onRecorded)(sentence)}
          onStep={onStep}
        />
      )}
      {way === 'paper' && mayRecord && isParent && (
        <OwnChild
          field={field}
          parent={person.name}
          value={child}
          found={onPaper.length}
          onChange={setChild}
        />
      )}
      {way === 'paper' && mayRecord && (!isParent || onPaper.length > 0) && (
        <PaperForm
          documents={onPaper.map(({ documentId, formId, planId, signing, ...document }) => ({
            ...{ documentId, meetingId, formId, planId, lines: signing.lines },
            name: nameOf({ ...document, planId }),
          }))}
          personId={personId}
          onRecorded={onRecordedOnPaper}
        />
      )}
      {way === 'excuse' && (
        <ExcuseForm
          meetingId={meetingId}
          person={person}
          onExcused={() => {
            forgetDrawing();
            onSigned(t('signatures:excuse.done', { name: person.name }));
          }}
        />
      )}
    </section>
  );
}
