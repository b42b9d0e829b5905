import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Region } from '../../src-shared/coordinated-entry/regions-contract.ts';
import { ReviewFilter } from '../../src-shared/coordinated-entry/review-filter.ts';
import { riverValleys } from '../../src-shared/packs/river-valleys.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

const RegionDraft = z.object({
  name: z.string(),
  filters: z.array(ReviewFilter),
  week: z.number().nullable(),
  weekday: z.number().nullable(),
});

const weeks = [1, 2, 3, 4];
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** A region: its name, whom it reviews, and the day on which it usually meets. */
export function RegionForm({ edited, onDone }: { edited: Region | null; onDone: () => void }) {
  const { t } = useTranslation();
  const submit = useSubmit('regions.save');
  const draft = useDraft<z.infer<typeof RegionDraft>>(
    edited ? `edit-region:${edited.id}` : 'add-region',
    {
      name: edited?.name ?? '',
      filters: edited?.filters ?? [...riverValleys.filters],
      week: edited?.usual?.week ?? null,
      weekday: edited?.usual?.weekday ?? null,
    },
    (found) => RegionDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;
  const { name, filters, week, weekday } = value;
  const set = (patch: Partial<typeof value>) => draft.set({ ...value, ...patch });

  async function save(): Promise<void> {
    const usual = week === null || weekday === null ? null : { week, weekday };
    // One half of a day is none: the other is asked for.
    const isHalf = (week === null) !== (weekday === null);
    const day = { week: asText(week), weekday: asText(weekday) };
    const required = { name, ...(isHalf ? day : {}) };
    const reply = await submit.run(
      { regionId: edited?.id ?? null, name, filters, usual },
      required,
    );
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  const numbers = (key: 'week' | 'weekday', all: number[]) => ({
    label: t(`coordinated-entry:field.${key}`),
    error: submit.error(key),
    value: value[key] ?? '',
    data: [
      { value: '', label: t('coordinated-entry:not-set') },
      ...all.map((n) => ({ value: String(n), label: t(`coordinated-entry:${key}.${n}`) })),
    ],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set({ [key]: currentTarget.value === '' ? null : Number(currentTarget.value) }),
  });

  return (
    <DialogForm
      submitLabel={t(edited ? 'coordinated-entry:save' : 'coordinated-entry:add-region.submit')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <TextInput
        label={t('coordinated-entry:field.regionName')}
        value={name}
        error={submit.error('name')}
        maxLength={80}
        required
        data-autofocus
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('coordinated-entry:field.filters')}
        value={filters}
        error={submit.error('filters')}
        onChange={(values) =>
          set({ filters: ReviewFilter.options.filter((filter) => values.includes(filter)) })
        }
      >
        {ReviewFilter.options.map((filter) => (
          <Checkbox
            key={filter}
            value={filter}
            label={t(`coordinated-entry:reason.${filter}`)}
            mt="xs"
          />
        ))}
      </Checkbox.Group>
      <FieldGrid legend={t('coordinated-entry:usual-day')}>
        <NativeSelect {...numbers('week', weeks)} />
        <NativeSelect {...numbers('weekday', weekdays)} />
      </FieldGrid>
    </DialogForm>
  );
}

function asText(value: number | null): string | null {
  return value === null ? null : String(value);
}
