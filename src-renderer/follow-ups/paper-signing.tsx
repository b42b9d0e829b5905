import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import { Dialog } from '../kit/dialog.tsx';
import { PaperForm } from '../signatures/paper-form.tsx';
import { isUnsigned } from '../signatures/unsigned.ts';

/** Records that a form or a plan was signed on paper, with the scan of the sheet (HS-20). */
export function PaperSigning({
  signing,
  of,
  name,
  mayWrite,
}: {
  signing: DocumentSigning;
  /** The meeting, and the form or the plan. */
  of: { meetingId: string; formId: string | null; planId: string | null };
  /** What the document is called. */
  name: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isWaiting = signing.lines.some(isUnsigned);
  if (!isWaiting || !mayWrite) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('follow-ups:form.paper')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('follow-ups:form.paper')}>
        <PaperForm
          documents={[
            {
              ...of,
              name,
              documentId: signing.documentId,
              lines: signing.lines,
            },
          ]}
          personId={null}
          onRecorded={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
