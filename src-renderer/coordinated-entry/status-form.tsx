import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  HouseholdStatus,
  type HouseholdView,
} from '../../src-shared/coordinated-entry/households-contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

const StatusDraft = z.object({ status: HouseholdStatus, date: z.string().nullable() });

/** On the list, housed, or off it for another reason, from a day on. */
export function StatusForm({
  view,
  today,
  onDone,
}: {
  view: HouseholdView;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('households.setStatus');
  const empty: z.infer<typeof StatusDraft> = { status: view.status, date: today };
  const draft = useDraft(
    `household-status:${view.id}`,
    empty,
    (found) => StatusDraft.safeParse(found).data ?? null,
  );
  const { status, date } = draft.value;

  async function save(): Promise<void> {
    const input = { householdId: view.id, status, date: date ?? '' };
    const reply = await submit.run(input, { date });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:save')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <Radio.Group
        label={t('coordinated-entry:field.status')}
        value={status}
        onChange={(value) =>
          draft.set({ date, status: HouseholdStatus.catch('active').parse(value) })
        }
      >
        {HouseholdStatus.options.map((value, n) => (
          <Radio
            key={value}
            value={value}
            label={t(`coordinated-entry:status.${value}`)}
            data-autofocus={n === 0 || undefined}
            mt="xs"
          />
        ))}
      </Radio.Group>
      <DateField
        label={t('coordinated-entry:field.since')}
        value={date}
        onChange={(day) => draft.set({ status, date: day })}
        error={submit.error('date')}
        max={today}
        required
      />
    </DialogForm>
  );
}
