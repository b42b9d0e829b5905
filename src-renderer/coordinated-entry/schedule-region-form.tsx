import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingPlan } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { paths, useGo } from '../kit/go.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { DayAndStart } from '../meetings/day-and-start.tsx';

/** In the list of meetings, the CoC-wide one, which has no region. */
const COC = 'coc';

/** The day to offer: when the next meeting usually is, else today. */
function dayOf(plan: MeetingPlan | undefined, today: string): string {
  const next = plan?.months.find(({ state, date }) => state !== 'done' && date !== null);
  return next?.date && next.date >= today ? next.date : today;
}

/** Begins the meeting of a region or of the CoC, or schedules it; agencies with an agreement are invited. */
export function ScheduleRegionForm({
  plans,
  regionId,
  today,
  onClose,
}: {
  /** Those without an open meeting. */
  plans: readonly MeetingPlan[];
  regionId: string | null;
  today: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const planOf = (key: string) => plans.find((plan) => (plan.regionId ?? COC) === key);
  const [chosen, setChosen] = useState(regionId ?? COC);
  const [date, setDate] = useState<string | null>(() => dayOf(planOf(chosen), today));
  const [startsAt, setStartsAt] = useState('');
  const schedule = useSubmit('coordinatedEntry.schedule');
  const isLater = date !== null && date > today;

  async function submit(): Promise<void> {
    const region = chosen === COC ? null : chosen;
    const input = { regionId: region, date: date ?? '', startsAt: startsAt || null };
    const reply = await schedule.run(input, { date });
    if (reply?.ok) go.to(paths.regionMeeting(reply.value.id));
  }

  return (
    <DialogForm
      submitLabel={t(isLater ? 'conferences:schedule.later' : 'region-meetings:schedule.begin')}
      onSubmit={() => void submit()}
      onCancel={onClose}
      isRunning={schedule.isRunning}
      problem={schedule.problem}
    >
      <Select
        label={t('region-meetings:schedule.of')}
        data={plans.map((plan) => ({
          value: plan.regionId ?? COC,
          label: plan.regionName ?? t('coordinated-entry-documents:coc'),
        }))}
        value={chosen}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
        error={schedule.error('regionId')}
        onChange={(key) => {
          if (key === null) return;
          setChosen(key);
          setDate(dayOf(planOf(key), today));
        }}
      />
      <DayAndStart
        date={date}
        onDate={setDate}
        startsAt={startsAt}
        onStartsAt={setStartsAt}
        error={schedule.error}
      />
    </DialogForm>
  );
}
