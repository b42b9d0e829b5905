import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range } from '../../src-shared/calendar/contract.ts';
import type { Saved } from '../../src-shared/exports/contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useSubmit } from '../kit/use-submit.ts';

/** Saves a calendar file of the days that the person chooses; it names no child. */
export function ExportDialog({
  opened,
  range,
  onClose,
  onSaved,
}: {
  opened: boolean;
  /** From today to the program year's end, until the person chooses otherwise. */
  range: Range;
  onClose: () => void;
  onSaved: (saved: Saved) => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('calendar:export.title')}>
      <ExportForm range={range} onClose={onClose} onSaved={onSaved} />
    </Dialog>
  );
}

function ExportForm({
  range,
  onClose,
  onSaved,
}: {
  range: Range;
  onClose: () => void;
  onSaved: (saved: Saved) => void;
}) {
  const { t } = useTranslation();
  const [start, setStart] = useState<string | null>(range.start);
  const [end, setEnd] = useState<string | null>(range.end);
  const save = useSubmit('calendar.exportIcs');

  async function submit(): Promise<void> {
    const reply = await save.run({ start: start ?? '', end: end ?? '' }, { start, end });
    if (reply?.ok) onSaved(reply.value);
  }

  return (
    <DialogForm
      submitLabel={t('calendar:export.submit')}
      onSubmit={() => void submit()}
      onCancel={onClose}
      isRunning={save.isRunning}
      problem={save.problem}
    >
      <p>{t('calendar:export.intro')}</p>
      <FieldGrid>
        <DateField
          label={t('calendar:export.start')}
          value={start}
          onChange={setStart}
          required
          autoFocus
          error={save.error('start')}
        />
        <DateField
          label={t('calendar:export.end')}
          value={end}
          onChange={setEnd}
          required
          error={save.error('end')}
        />
      </FieldGrid>
    </DialogForm>
  );
}
