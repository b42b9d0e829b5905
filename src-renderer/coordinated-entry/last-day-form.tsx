import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import type { Submit } from '../kit/use-submit.ts';

/** Asks for the last day of something that ends, such as a service; today is offered. */
export function LastDayForm({
  verb,
  today,
  max,
  submit,
  onEnd,
  onDone,
}: {
  /** What the button does, such as 'End'. */
  verb: string;
  today: string;
  /** The last day that the picker offers. */
  max?: string;
  /** The command that `onEnd` runs; its input calls the day `until`. */
  submit: Pick<Submit<never>, 'problem' | 'error' | 'isRunning'>;
  onEnd: (until: string | null) => Promise<{ ok: boolean } | null>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [until, setUntil] = useState<string | null>(today);

  async function end(): Promise<void> {
    const reply = await onEnd(until);
    if (reply?.ok) onDone();
  }

  return (
    <DialogForm
      submitLabel={verb}
      onSubmit={() => void end()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
    >
      <DateField
        label={t('coordinated-entry:field.until')}
        value={until}
        onChange={setUntil}
        error={submit.error('until')}
        {...(max === undefined ? {} : { max })}
        required
      />
    </DialogForm>
  );
}
