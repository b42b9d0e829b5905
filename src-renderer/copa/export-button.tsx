import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Saved } from '../../src-shared/exports/contract.ts';
import { Dialog } from '../kit/dialog.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import classes from './copa.module.css';

/** The whole queue as a CSV file, for sites that upload; it says what leaves and asks why. */
export function ExportButton({ onSaved }: { onSaved: (saved: Saved) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('copa:export.button')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('copa:export.title')}>
        <ExportForm
          onCancel={() => setOpen(false)}
          onSaved={(saved) => {
            setOpen(false);
            onSaved(saved);
          }}
        />
      </Dialog>
    </>
  );
}

function ExportForm({
  onCancel,
  onSaved,
}: {
  onCancel: () => void;
  onSaved: (saved: Saved) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const save = useSubmit('copa.exportCsv');

  async function submit(): Promise<void> {
    const reply = await save.run({ reason }, { reason });
    if (reply?.ok) onSaved(reply.value);
  }

  return (
    <DialogForm
      submitLabel={t('copa:export.verb')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      isRunning={save.isRunning}
      problem={save.problem}
    >
      <Text>{t('copa:export.detail')}</Text>
      <GrowingText
        label={t('copa:export.reason')}
        description={t('copa:export.reason-hint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        required
        autoFocus
        error={save.error('reason')}
      />
      <Earlier />
    </DialogForm>
  );
}

function Earlier() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery('copa.exports', {});
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="copa-exports">
      <h3 id="copa-exports" className={classes.earlier}>
        {t('copa:export.earlier')}
      </h3>
      <ul className={classes.exports}>
        {data.slice(0, 5).map(({ id, at, by, reason, entries }) => (
          <li key={id}>
            {t('copa:export.line', { at: format.instant(at), name: by, count: entries, reason })}
          </li>
        ))}
      </ul>
    </section>
  );
}
