import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useSubmit } from '../kit/use-submit.ts';

/** Takes a request for an appointment back, with the reason. */
export function WithdrawAppointmentForm({
  appointmentId,
  onDone,
}: {
  appointmentId: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('caseManagement.withdraw');
  const [reason, setReason] = useState('');

  async function withdraw(): Promise<void> {
    const reply = await submit.run({ appointmentId, reason }, { reason });
    if (reply?.ok) onDone();
  }

  return (
    <DialogForm
      submitLabel={t('case-management:withdraw.verb')}
      onSubmit={() => void withdraw()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
    >
      <TextInput
        label={t('case-management:withdraw.reason')}
        value={reason}
        maxLength={500}
        required
        data-autofocus
        error={submit.error('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
