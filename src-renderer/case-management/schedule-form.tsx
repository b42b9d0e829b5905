import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentRow } from '../../src-shared/case-management/contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { paths, useGo } from '../kit/go.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { DayAndStart } from '../meetings/day-and-start.tsx';

/** Schedules a meeting, or begins one today, with those who wait; all of them unless one is unticked. */
export function ScheduleForm({
  waiting,
  today,
  onClose,
}: {
  waiting: readonly AppointmentRow[];
  today: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const schedule = useSubmit('caseManagement.schedule');
  const [date, setDate] = useState<string | null>(today);
  const [startsAt, setStartsAt] = useState('');
  const [chosen, setChosen] = useState(() => waiting.map(({ id }) => id));

  async function submit(): Promise<void> {
    const input = { date: date ?? '', startsAt: startsAt || null, appointmentIds: chosen };
    const reply = await schedule.run(input, { date });
    if (reply?.ok) go.to(paths.caseMeeting(reply.value.id));
  }

  return (
    <DialogForm
      submitLabel={t(
        date !== null && date > today ? 'conferences:schedule.later' : 'conferences:schedule.begin',
      )}
      onSubmit={() => void submit()}
      onCancel={onClose}
      isRunning={schedule.isRunning}
      problem={schedule.problem}
    >
      <DayAndStart
        date={date}
        onDate={setDate}
        startsAt={startsAt}
        onStartsAt={setStartsAt}
        error={schedule.error}
        focus="date"
      />
      {waiting.length > 0 && (
        <Checkbox.Group
          label={t('case-management:schedule.who')}
          value={chosen}
          onChange={setChosen}
        >
          {waiting.map(({ id, childName, ageDays }) => (
            <Checkbox
              key={id}
              value={id}
              mt={8}
              label={childName}
              description={t('case-management:waiting.age', { count: ageDays })}
            />
          ))}
        </Checkbox.Group>
      )}
    </DialogForm>
  );
}
