import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import { useMay } from '../kit/session.tsx';
import { useDocumentName } from './document-name.ts';
import { ExcuseForm } from './excuse-form.tsx';
import { PaperForm } from './paper-form.tsx';
import classes from './round.module.css';
import { SignForm } from './sign-form.tsx';

type Way = 'key' | 'paper' | 'excuse';

/** One person's turn: with the passphrase, on paper, or excused by a manager. */
export function SignerPanel({
  round,
  person,
  turn,
  onSigned,
  onRecorded,
  onStep,
}: {
  round: Round;
  person: Round['people'][number];
  /** Counts the picks, so that picking the same person again brings the cursor back. */
  turn: number;
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
  const [way, setWay] = useState<Way>(person.canSign ? 'key' : 'paper');
  const ways: Way[] = [
    ...(person.canSign ? (['key'] as const) : []),
    ...(mayRecord ? (['paper'] as const) : []),
    ...(round.mayExcuse ? (['excuse'] as const) : []),
  ];
  return (
    <section aria-labelledby="signer" className={classes.panel}>
      <h2 id="signer" className={classes.signer}>
        {person.name}
      </h2>
      {!person.canSign && (
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
      {way === 'paper' && mayRecord && (
        <PaperForm
          documents={round.documents.map((document) => ({
            documentId: document.documentId,
            meetingId: round.meetingId,
            formId: document.formId,
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
