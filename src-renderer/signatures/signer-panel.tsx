import { SegmentedControl } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import { useMay } from '../kit/session.tsx';
import { From } from '../people/from.tsx';
import { useDocumentName } from './document-name.ts';
import { DrawForm } from './draw-form.tsx';
import { ExcuseForm } from './excuse-form.tsx';
import { PaperForm } from './paper-form.tsx';
import classes from './round.module.css';
import { SignForm } from './sign-form.tsx';
import { witnessesFor } from './unsigned.ts';

type Way = 'key' | 'draw' | 'paper' | 'excuse';
type ByHand = Pick<
  ComponentProps<typeof DrawForm>,
  'draft' | 'onDraft' | 'witnessId' | 'onWitness'
>;

/** One person's turn: with the passphrase, by hand on screen or on paper, or excused by a manager. */
export function SignerPanel({
  round,
  person,
  turn,
  byHand,
  onSigned,
  onRecorded,
  onStep,
}: {
  round: Round;
  person: Round['people'][number];
  /** Counts the picks, so that picking the same person again brings the cursor back. */
  turn: number;
  /** What the person has drawn so far, and the witness. */
  byHand: ByHand;
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
  const canDraw = !person.canSign && witnessesFor(round, person.personId).length > 0;
  const [way, setWay] = useState<Way>(person.canSign ? 'key' : canDraw ? 'draw' : 'paper');
  const ways: Way[] = [
    ...(person.canSign ? (['key'] as const) : []),
    ...(canDraw ? (['draw'] as const) : []),
    ...(mayRecord ? (['paper'] as const) : []),
    ...(round.mayExcuse && person.isAwaited ? (['excuse'] as const) : []),
  ];
  return (
    <section aria-labelledby="signer" className={classes.panel}>
      <h2 id="signer" className={classes.signer}>
        {person.name}
        <From person={person} />
      </h2>
      {!person.canSign && person.affiliation === 'staff' && (
        <p className={classes.small}>{t('signatures:round.no-key', { name: person.name })}</p>
      )}
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
          {...byHand}
          onSigned={(sentence, isAll) => (isAll ? onSigned : onRecorded)(sentence)}
          onStep={onStep}
        />
      )}
      {way === 'paper' && mayRecord && (
        <PaperForm
          documents={round.documents.map((document) => ({
            documentId: document.documentId,
            meetingId: round.meetingId,
            formId: document.formId,
            planId: document.planId,
            name: nameOf(document),
            lines: document.signing.lines,
          }))}
          personId={person.personId}
          onRecorded={(sentence, personIds) => {
            const isLast = person.missing === 1 && personIds.includes(person.personId);
            (isLast ? onSigned : onRecorded)(sentence);
          }}
        />
      )}
      {way === 'excuse' && (
        <ExcuseForm
          meetingId={round.meetingId}
          person={person}
          onExcused={() => onSigned(t('signatures:excuse.done', { name: person.name }))}
        />
      )}
    </section>
  );
}
