import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useSubmit } from '../kit/use-submit.ts';
import { LastDayForm } from './last-day-form.tsx';
import { RegionSelect } from './region-select.tsx';

/** An agency takes part in a region from a day on (CE-05). */
export function JoinRegionForm({
  agencyId,
  today,
  onDone,
}: {
  agencyId: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('agencies.joinRegion');
  const [regionId, setRegionId] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(today);

  async function join(): Promise<void> {
    const input = { agencyId, regionId: regionId ?? '', since: since ?? '' };
    const reply = await submit.run(input, { regionId, since });
    if (reply?.ok) onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:membership.join-submit')}
      onSubmit={() => void join()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
    >
      <RegionSelect
        label={t('coordinated-entry:field.region')}
        value={regionId}
        onChange={setRegionId}
        error={submit.error('regionId')}
        required
      />
      <DateField
        label={t('coordinated-entry:field.since')}
        value={since}
        onChange={setSince}
        error={submit.error('since')}
        required
      />
    </DialogForm>
  );
}

/** The last day on which an agency takes part in a region. */
export function LeaveRegionForm({
  agencyId,
  regionId,
  today,
  onDone,
}: {
  agencyId: string;
  regionId: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('agencies.leaveRegion');
  return (
    <LastDayForm
      form={`leave:${agencyId}:${regionId}`}
      verb={t('coordinated-entry:membership.leave')}
      today={today}
      submit={submit}
      onEnd={(until) => submit.run({ agencyId, regionId, until: until ?? '' }, { until })}
      onDone={onDone}
    />
  );
}
