import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useSubmit } from '../kit/use-submit.ts';

/** A child leaves the program: the last day, after which the file stays and can be read. */
export function WithdrawForm({
  childId,
  today,
  onDone,
}: {
  childId: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('families.withdraw');
  const [lastDay, setLastDay] = useState<string | null>(today);

  async function withdraw(): Promise<void> {
    const reply = await submit.run({ childId, lastDay: lastDay ?? '' }, { lastDay });
    if (reply?.ok) onDone();
  }

  return (
    <DialogForm
      submitLabel={t('families:withdraw.submit')}
      onSubmit={() => void withdraw()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
    >
      <p>{t('families:withdraw.detail')}</p>
      <DateField
        label={t('families:withdraw.last-day')}
        value={lastDay}
        onChange={setLastDay}
        error={submit.error('lastDay')}
        required
        autoFocus
      />
    </DialogForm>
  );
}
