import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LocationKind } from '../../src-shared/coordinated-entry/location.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { LocationSelect } from './location-select.tsx';

const LocationDraft = z.object({
  kind: LocationKind.nullable(),
  detail: z.string(),
  since: z.string().nullable(),
});

/** Where the household stays now; what was said before stays in its history (CE-14). */
export function LocationForm({
  householdId,
  today,
  onDone,
}: {
  householdId: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('households.addLocation');
  const empty: z.infer<typeof LocationDraft> = { kind: null, detail: '', since: today };
  const draft = useDraft(
    `location:${householdId}`,
    empty,
    (found) => LocationDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;

  async function save(): Promise<void> {
    const { kind, since } = value;
    const location = {
      kind: kind ?? 'other',
      detail: value.detail.trim() || null,
      since: since ?? '',
    };
    const required = { 'location.kind': kind, 'location.since': since };
    const reply = await submit.run({ householdId, location }, required);
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:save')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <LocationSelect
        value={value.kind}
        onChange={(kind) => draft.set({ ...value, kind })}
        error={submit.error('location.kind')}
        required
      />
      <DateField
        label={t('coordinated-entry:field.since')}
        value={value.since}
        onChange={(since) => draft.set({ ...value, since })}
        error={submit.error('location.since')}
        max={today}
        required
      />
      <TextInput
        label={t('coordinated-entry:field.locationDetail')}
        value={value.detail}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => draft.set({ ...value, detail: event.currentTarget.value })}
      />
    </DialogForm>
  );
}
