import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { BarrierRow } from '../../src-shared/coordinated-entry/barriers-contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { PersonSelect } from '../kit/person-select.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { AgencySelect } from './agency-select.tsx';
import { RegionSelect } from './region-select.tsx';

const BarrierDraft = z.object({
  barrier: z.string(),
  strategy: z.string(),
  regionId: z.string().nullable(),
  ownerAgencyId: z.string().nullable(),
  ownerPersonId: z.string().nullable(),
  raisedOn: z.string().nullable(),
});
type BarrierDraft = z.infer<typeof BarrierDraft>;

function draftOf(edited: BarrierRow | null, today: string): BarrierDraft {
  if (edited === null) {
    const nobody = { regionId: null, ownerAgencyId: null, ownerPersonId: null };
    return { barrier: '', strategy: '', ...nobody, raisedOn: today };
  }
  const { barrier, strategy, regionId, ownerAgencyId, ownerPersonId, raisedOn } = edited;
  return { barrier, strategy, regionId, ownerAgencyId, ownerPersonId, raisedOn };
}

/** A barrier, what is tried against it, and who owns it (CE-33). `edited` null adds one. */
export function BarrierForm({
  edited,
  today,
  onDone,
}: {
  edited: BarrierRow | null;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('barriers.save');
  const draft = useDraft(
    edited ? `edit-barrier:${edited.id}` : 'add-barrier',
    draftOf(edited, today),
    (found) => BarrierDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;
  const set = (patch: Partial<BarrierDraft>) => draft.set({ ...value, ...patch });
  const error = (field: keyof BarrierDraft) => submit.error(`barrier.${field}`);

  async function save(): Promise<void> {
    const barrier = { ...value, raisedOn: value.raisedOn ?? '' };
    const required = { 'barrier.barrier': value.barrier, 'barrier.raisedOn': value.raisedOn };
    const reply = await submit.run({ barrierId: edited?.id ?? null, barrier }, required);
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t(edited ? 'coordinated-entry:save' : 'coordinated-entry:barriers.submit')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <GrowingText
        label={t('coordinated-entry:field.barrier')}
        value={value.barrier}
        error={error('barrier')}
        maxLength={2000}
        required
        data-autofocus
        minRows={2}
        onChange={(barrier) => set({ barrier })}
      />
      <GrowingText
        label={t('coordinated-entry:field.strategy')}
        value={value.strategy}
        error={error('strategy')}
        maxLength={2000}
        minRows={2}
        onChange={(strategy) => set({ strategy })}
      />
      <FieldGrid>
        <AgencySelect
          label={t('coordinated-entry:field.ownerAgency')}
          value={value.ownerAgencyId}
          onChange={(ownerAgencyId) => set({ ownerAgencyId })}
          error={error('ownerAgencyId')}
        />
        <PersonSelect
          label={t('coordinated-entry:field.ownerPerson')}
          value={value.ownerPersonId}
          onChange={(ownerPersonId) => set({ ownerPersonId })}
          error={error('ownerPersonId')}
        />
        <RegionSelect
          label={t('coordinated-entry:field.region')}
          value={value.regionId}
          onChange={(regionId) => set({ regionId })}
          placeholder={t('coordinated-entry:whole-coc')}
          error={error('regionId')}
        />
        <DateField
          label={t('coordinated-entry:field.raisedOn')}
          value={value.raisedOn}
          onChange={(raisedOn) => set({ raisedOn })}
          error={error('raisedOn')}
          max={today}
          required
        />
      </FieldGrid>
    </DialogForm>
  );
}
