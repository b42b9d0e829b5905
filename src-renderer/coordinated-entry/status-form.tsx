import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  HouseholdStatus,
  type HouseholdView,
} from '../../src-shared/coordinated-entry/households-contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useSubmit } from '../kit/use-submit.ts';

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
  const [status, setStatus] = useState<HouseholdStatus>(view.status);
  const [date, setDate] = useState<string | null>(today);

  async function save(): Promise<void> {
    const input = { householdId: view.id, status, date: date ?? '' };
    const reply = await submit.run(input, { date });
    if (reply?.ok) onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:save')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
    >
      <Radio.Group
        label={t('coordinated-entry:field.status')}
        value={status}
        onChange={(value) => setStatus(HouseholdStatus.catch('active').parse(value))}
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
        onChange={setDate}
        error={submit.error('date')}
        max={today}
        required
      />
    </DialogForm>
  );
}
