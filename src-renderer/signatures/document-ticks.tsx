import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundDocument } from '../../src-shared/signatures/contract.ts';
import { useDocumentName } from './document-name.ts';
import classes from './round.module.css';

/** The documents that one act signs. */
export function DocumentTicks({
  documents,
  ticked,
  onChange,
}: {
  documents: readonly RoundDocument[];
  ticked: readonly string[];
  onChange: (documentIds: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useDocumentName();
  return (
    <fieldset className={classes.documents}>
      <legend>{t('signatures:round.documents')}</legend>
      {documents.map((document) => {
        const { documentId } = document;
        return (
          <Checkbox
            key={documentId}
            label={nameOf(document)}
            checked={ticked.includes(documentId)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...ticked, documentId]
                  : ticked.filter((id) => id !== documentId),
              )
            }
          />
        );
      })}
    </fieldset>
  );
}
