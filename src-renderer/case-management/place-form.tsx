import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow, CaseMeetingRow } from '../../src-shared/case-management/contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useFormat } from '../kit/session.tsx';
import { useSubmit } from '../kit/use-submit.ts';

/** Puts an appointment onto a meeting that is scheduled, at a time of its own, or back to waiting. */
export function PlaceForm({
  appointment,
  meetings,
  onDone,
}: {
  appointment: AppointmentRow;
  meetings: readonly CaseMeetingRow[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const submit = useSubmit('caseManagement.setAppointment');
  const [meetingId, setMeetingId] = useState(appointment.meetingId ?? meetings[0]?.id ?? '');
  const [startsAt, setStartsAt] = useState(appointment.startsAt ?? '');

  async function place(): Promise<void> {
    const time = meetingId === '' ? null : startsAt || null;
    const input = { appointmentId: appointment.id, meetingId: meetingId || null, startsAt: time };
    const reply = await submit.run(input);
    if (reply?.ok) onDone();
  }

  return (
    <DialogForm
      submitLabel={t('common:saveVerb')}
      onSubmit={() => void place()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
    >
      {meetings.length === 0 && <p>{t('case-management:place.no-meeting')}</p>}
      <FieldGrid>
        <NativeSelect
          label={t('case-management:place.meeting')}
          value={meetingId}
          data-autofocus
          onChange={(event) => setMeetingId(event.currentTarget.value)}
          data={[
            { value: '', label: t('case-management:place.waiting') },
            ...meetings.map(({ id, date }) => ({ value: id, label: format.date(date) })),
          ]}
        />
        <TextInput
          type="time"
          label={t('case-management:place.time')}
          value={startsAt}
          disabled={meetingId === ''}
          error={submit.error('startsAt')}
          onChange={(event) => setStartsAt(event.currentTarget.value)}
        />
      </FieldGrid>
    </DialogForm>
  );
}
