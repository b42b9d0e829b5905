import { NativeSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { monthOf, nextMonth } from '../../src-shared/dates.ts';
import { useChildren } from '../families/use-children.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useFormat } from '../kit/session.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

const Request = z.strictObject({
  childId: z.string().nullable(),
  why: z.string(),
  month: z.string(),
  day: z.string().nullable(),
});

const MONTHS_AHEAD = 6;

/** Asks for an appointment: for whom, why, and for which month or day it is wished (HS-22). */
export function RequestForm({
  childId: known,
  today,
  onDone,
}: {
  /** Null lets one choose the child. */
  childId: string | null;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const children = useChildren();
  const submit = useSubmit('caseManagement.request');
  const draft = useDraft(
    `appointment:${known ?? ''}`,
    { childId: known, why: '', month: '', day: null },
    parseRequest,
  );
  const { childId, why, month, day } = draft.value;
  const set = (part: Partial<z.infer<typeof Request>>) => draft.set({ ...draft.value, ...part });
  const months = [monthOf(today)];
  while (months.length < MONTHS_AHEAD) months.push(nextMonth(months.at(-1) ?? today));

  async function ask(): Promise<void> {
    const input = { childId: childId ?? '', why, wishedFor: day ?? (month || null) };
    const reply = await submit.run(input, { childId, why });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('case-management:request.verb')}
      onSubmit={() => void ask()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      {known === null && (
        <Select
          label={t('case-management:child')}
          data={children}
          value={childId}
          onChange={(chosen) => set({ childId: chosen })}
          required
          searchable
          limit={50}
          nothingFoundMessage={t('conferences:agenda.nobody')}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
          error={submit.error('childId')}
        />
      )}
      <GrowingText
        label={t('case-management:request.why')}
        value={why}
        onChange={(text) => set({ why: text })}
        minRows={2}
        maxLength={2_000}
        required
        data-autofocus={known === null ? undefined : true}
        error={submit.error('why')}
      />
      <FieldGrid>
        <NativeSelect
          label={t('case-management:request.month')}
          value={month}
          disabled={day !== null}
          onChange={(event) => set({ month: event.currentTarget.value })}
          data={[
            { value: '', label: t('case-management:request.any') },
            ...months.map((value) => ({ value, label: format.month(value) })),
          ]}
        />
        <DateField
          label={t('case-management:request.day')}
          value={day}
          onChange={(chosen) => set({ day: chosen })}
          min={today}
          error={submit.error('wishedFor')}
        />
      </FieldGrid>
    </DialogForm>
  );
}

function parseRequest(value: unknown): z.infer<typeof Request> | null {
  return Request.safeParse(value).data ?? null;
}
