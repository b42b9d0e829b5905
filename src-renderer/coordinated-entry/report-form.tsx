import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ReportLine } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { ActionStatus } from '../../src-shared/follow-ups/rules.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import type { HeldMeeting } from './held-meeting.ts';
import own from './region-meeting.module.css';

const Report = z.strictObject({ note: z.string(), status: ActionStatus.nullable() });

/** One line of an agency on one of its action steps; Enter writes it down (CE-12). */
export function ReportForm({ meeting, line }: { meeting: HeldMeeting; line: ReportLine }) {
  const { t } = useTranslation();
  const { action, label } = line;
  const submit = useSubmit('coordinatedEntry.reportBack');
  const draft = useDraft<z.infer<typeof Report>>(
    `report:${action.id}`,
    { note: '', status: null },
    (found) => Report.safeParse(found).data ?? null,
  );
  const { note, status } = draft.value;

  async function save(): Promise<void> {
    const { id: meetingId, date } = meeting;
    const reply = await submit.run(
      { meetingId, actionId: action.id, date, note, status },
      { note },
    );
    if (reply?.ok) await draft.discard();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={own.line}>
        <TextInput
          label={t('region-meetings:reports.update')}
          aria-label={t('region-meetings:reports.update-of', {
            household: label,
            what: action.what,
          })}
          value={note}
          maxLength={4_000}
          autoComplete="off"
          error={submit.error('note')}
          onChange={(event) => draft.set({ note: event.currentTarget.value, status })}
        />
        <NativeSelect
          label={t('follow-ups:progress.status')}
          value={status ?? ''}
          data={[
            { value: '', label: t('follow-ups:progress.same') },
            ...ActionStatus.options
              .filter((value) => value !== action.status)
              .map((value) => ({ value, label: t(`documents:statuses.${value}`) })),
          ]}
          onChange={(event) => {
            const next = ActionStatus.safeParse(event.currentTarget.value).data ?? null;
            draft.set({ note, status: next });
          }}
        />
        <Button type="submit" variant="default" loading={submit.isRunning}>
          {t('region-meetings:reports.submit')}
        </Button>
      </div>
      <ProblemNotice problem={submit.problem} />
    </form>
  );
}
