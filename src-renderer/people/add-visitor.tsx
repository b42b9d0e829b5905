import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../kit/dialog.tsx';
import { type Visitor, VisitorForm } from './visitor-form.tsx';

/** A button and its dialog: somebody from outside is added without leaving the page. */
export function AddVisitor({
  variant = 'default',
  onAdded,
}: {
  variant?: 'default' | 'subtle';
  onAdded: (visitor: Visitor) => void;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {t('people:visitor.add')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('people:visitor.add')}>
        <VisitorForm
          edited={null}
          onCancel={() => setOpen(false)}
          onDone={(visitor) => {
            setOpen(false);
            onAdded(visitor);
          }}
        />
      </Dialog>
    </>
  );
}
