import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useDocumentName } from './document-name.ts';
import classes from './round.module.css';
import { missingOf, SigningBadge } from './signing-badge.tsx';
import { SigningLines } from './signing-lines.tsx';

/** Every document of the round with its signatures and what their check says. */
export function RoundDocuments({ round }: { round: Round }) {
  const { t } = useTranslation();
  const nameOf = useDocumentName();
  return (
    <section aria-labelledby="documents" className={classes.all}>
      <h2 id="documents" className={classes.heading}>
        {t('signatures:round.all-documents')}
      </h2>
      {round.documents.map((document) => {
        const { documentId, formId, planId, signing } = document;
        return (
          <details key={documentId} className={classes.document}>
            <summary>
              <span className={classes.name}>{nameOf(document)}</span>
              <SigningBadge state={signing.state} missing={missingOf(signing)} />
            </summary>
            <SigningLines signing={signing} />
            {planId && (
              <Anchor href={linkTo(paths.plan(planId))}>{t('signatures:round.open-plan')}</Anchor>
            )}
            {formId && (
              <Anchor href={linkTo(paths.form(formId))}>{t('signatures:round.open-form')}</Anchor>
            )}
          </details>
        );
      })}
    </section>
  );
}
