import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HouseholdInput } from '../../src-shared/coordinated-entry/households-contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import {
  HouseholdDraft,
  householdDraft,
  householdInput,
  householdRequired,
  locationInput,
} from './household-draft.ts';
import { HouseholdFields } from './household-fields.tsx';
import { LocationSelect } from './location-select.tsx';

const parse = (found: unknown) => HouseholdDraft.safeParse(found).data ?? null;

/** A household new on the list, with where it stays. */
export function AddHouseholdForm({
  onCancel,
  onAdded,
}: {
  onCancel: () => void;
  onAdded: (householdId: string) => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('households.add');
  const draft = useDraft('add-household', householdDraft(null), parse);
  const { value } = draft;
  const set = (patch: Partial<HouseholdDraft>) => draft.set({ ...value, ...patch });

  async function save(): Promise<void> {
    const input = { household: householdInput(value), location: locationInput(value) };
    const reply = await submit.run(input, householdRequired(value));
    if (!reply?.ok) return;
    await draft.discard();
    onAdded(reply.value.id);
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:add-household.submit')}
      onSubmit={() => void save()}
      onCancel={onCancel}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <HouseholdFields
        value={value}
        set={set}
        error={(field) => submit.error(`household.${field}`)}
      />
      <FieldGrid legend={t('coordinated-entry:location.title')}>
        <LocationSelect
          value={value.location}
          onChange={(location) => set({ location })}
          error={submit.error('location.kind')}
        />
        <DateField
          label={t('coordinated-entry:field.locationSince')}
          value={value.locationSince}
          onChange={(locationSince) => set({ locationSince })}
          error={submit.error('location.since')}
          required={value.location !== null}
        />
        <TextInput
          label={t('coordinated-entry:field.locationDetail')}
          value={value.locationDetail}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ locationDetail: event.currentTarget.value })}
        />
      </FieldGrid>
    </DialogForm>
  );
}

/** A household on the list, to be corrected. */
export function EditHouseholdForm({
  householdId,
  household,
  onDone,
}: {
  householdId: string;
  household: HouseholdInput;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('households.edit');
  const draft = useDraft(`edit-household:${householdId}`, householdDraft(household), parse);
  const { value } = draft;

  async function save(): Promise<void> {
    const input = { householdId, household: householdInput(value) };
    const reply = await submit.run(input, householdRequired(value));
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
      <HouseholdFields
        value={value}
        set={(patch) => draft.set({ ...value, ...patch })}
        error={(field) => submit.error(`household.${field}`)}
      />
    </DialogForm>
  );
}
