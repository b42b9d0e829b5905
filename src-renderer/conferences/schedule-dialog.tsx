import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassCalendar } from '../../src-shared/conferences/contract.ts';
import { Dialog } from '../kit/dialog.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { paths, useGo } from '../kit/go.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { DayAndStart } from '../meetings/day-and-start.tsx';

/** Begins the conference of a class today, or schedules it for another day. */
export function ScheduleDialog({
  opened,
  classes,
  classId,
  onClose,
}: {
  opened: boolean;
  classes: readonly ClassCalendar[];
  classId: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  if (settings.data === undefined) return null;
  const { today } = settings.data;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('conferences:schedule.title')}>
      <ScheduleForm classes={classes} classId={classId} today={today} onClose={onClose} />
    </Dialog>
  );
}

function ScheduleForm({
  classes,
  classId,
  today,
  onClose,
}: {
  classes: readonly ClassCalendar[];
  classId: string | null;
  today: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const free = classes.filter(
    ({ openConferenceId, children }) => openConferenceId === null && children > 0,
  );
  const only = free.length === 1 ? (free[0]?.classId ?? null) : null;
  const known = classes.some((one) => one.classId === classId) ? classId : only;
  const [chosen, setChosen] = useState<string | null>(known);
  const [date, setDate] = useState<string | null>(today);
  const [startsAt, setStartsAt] = useState('');
  const schedule = useSubmit('conferences.schedule');

  async function submit(): Promise<void> {
    const input = { classId: chosen ?? '', date: date ?? '', startsAt: startsAt || null };
    const reply = await schedule.run(input, { classId: chosen, date });
    if (reply?.ok) go.to(paths.conference(reply.value.id));
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
      <Select
        label={t('conferences:schedule.class')}
        data={free.map((one) => ({ value: one.classId, label: one.className }))}
        value={chosen}
        onChange={setChosen}
        required
        searchable
        comboboxProps={{ withinPortal: false }}
        data-autofocus={known === null ? true : undefined}
        error={schedule.error('classId')}
      />
      <DayAndStart
        date={date}
        onDate={setDate}
        startsAt={startsAt}
        onStartsAt={setStartsAt}
        error={schedule.error}
        focus={known === null ? undefined : 'startsAt'}
      />
    </DialogForm>
  );
}
