import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useDraft } from '../kit/use-draft.ts';
import type { Submit } from '../kit/use-submit.ts';

const LastDay = z.object({ until: z.string().nullable() });
const parse = (found: unknown) => LastDay.safeParse(found).data ?? null;

/** Asks for the last day of something that ends, such as a service; today is offered. */
export function LastDayForm({
  form,
  verb,
  today,
  max,
  submit,
  onEnd,
  onDone,
  children,
}: {
  /** What the draft is kept by, such as `end-service:<id>`. */
  form: string;
  /** What the button does, such as 'End'. */
  verb: string;
  today: string;
  /** The last day that the picker offers. */
  max?: string;
  /** The command that `onEnd` runs; its input calls the day `until`. */
  submit: Pick<Submit<never>, 'problem' | 'error' | 'isRunning'>;
  onEnd: (until: string | null) => Promise<{ ok: boolean } | null>;
  onDone: () => void;
  /** Who or what ends, where the dialog's title does not say it. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const empty: z.infer<typeof LastDay> = { until: today };
  const draft = useDraft(form, empty, parse);
  const { until } = draft.value;

  async function end(): Promise<void> {
    const reply = await onEnd(until);
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={verb}
      onSubmit={() => void end()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      {children}
      <DateField
        label={t('coordinated-entry:field.until')}
        value={until}
        onChange={(day) => draft.set({ until: day })}
        error={submit.error('until')}
        {...(max === undefined ? {} : { max })}
        required
      />
    </DialogForm>
  );
}
