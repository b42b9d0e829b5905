import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../src-shared/follow-ups/contract.ts';
import { Dialog } from '../kit/dialog.tsx';
import { PaperForm } from '../signatures/paper-form.tsx';
import { isUnsigned } from '../signatures/unsigned.ts';

/** Records that this form was signed on paper, with the scan of the sheet (HS-20). */
export function PaperSigning({ form }: { form: FormView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const isWaiting = form.signing.lines.some(isUnsigned);
  if (!isWaiting || !form.mayWrite) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('follow-ups:form.paper')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('follow-ups:form.paper')}>
        <PaperForm
          documents={[
            {
              documentId: form.signing.documentId,
              meetingId: form.meetingId,
              formId: form.id,
              name: t('signatures:document.form', { name: form.childName }),
              lines: form.signing.lines,
            },
          ]}
          personId={null}
          onRecorded={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
