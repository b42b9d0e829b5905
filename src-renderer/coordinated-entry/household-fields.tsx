import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../kit/date-field.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useQuery } from '../kit/use-query.ts';
import { AgencySelect } from './agency-select.tsx';
import type { HouseholdDraft } from './household-draft.ts';
import { CountySelect } from './region-select.tsx';

/** What is kept of a household: only what is relevant to its housing (CE-25). */
export function HouseholdFields({
  value,
  set,
  error,
}: {
  value: HouseholdDraft;
  set: (patch: Partial<HouseholdDraft>) => void;
  /** The sentence of a field by its name. */
  error: (field: string) => string | null;
}) {
  const { t } = useTranslation();
  const agencies = useQuery('agencies.list', {});
  const agency = agencies.data?.find(({ id }) => id === value.agencyId);
  const isVictims = agency?.kinds.includes('victim-service') ?? false;
  const isCodeOnly = isVictims || value.isCodeOnly;

  function choose(agencyId: string | null): void {
    const chosen = agencies.data?.find(({ id }) => id === agencyId);
    const hides = chosen?.kinds.includes('victim-service') ?? false;
    set({ agencyId, ...(hides ? { isCodeOnly: true } : {}) });
  }

  return (
    <>
      <p>{t('coordinated-entry:housing-only')}</p>
      <FieldGrid>
        <TextInput
          label={t('coordinated-entry:field.code')}
          description={t('coordinated-entry:code-hint')}
          value={value.code}
          error={error('code')}
          maxLength={40}
          required
          data-autofocus
          autoComplete="off"
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <AgencySelect
          label={t('coordinated-entry:field.comes-through')}
          description={t('coordinated-entry:comes-through-hint')}
          value={value.agencyId}
          onChange={choose}
          error={error('agencyId')}
        />
        <Checkbox
          label={t('coordinated-entry:field.code-only')}
          description={t(
            isVictims ? 'coordinated-entry:code-only-victims' : 'coordinated-entry:code-only-hint',
          )}
          checked={isCodeOnly}
          disabled={isVictims}
          error={error('isCodeOnly')}
          onChange={(event) => set({ isCodeOnly: event.currentTarget.checked })}
        />
        {!isCodeOnly && (
          <TextInput
            label={t('coordinated-entry:field.name')}
            description={t('coordinated-entry:name-hint')}
            value={value.name}
            error={error('name')}
            maxLength={120}
            required
            autoComplete="off"
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        )}
      </FieldGrid>
      <FieldGrid>
        <CountySelect
          value={value.countyId}
          onChange={(countyId) => set({ countyId })}
          error={error('countyId')}
        />
        <NumberInput
          label={t('coordinated-entry:field.size')}
          value={value.size ?? ''}
          error={error('size')}
          min={1}
          max={30}
          allowDecimal={false}
          clampBehavior="strict"
          required
          onChange={(size) => set({ size: size === '' ? null : Number(size) })}
        />
        <DateField
          label={t('coordinated-entry:field.listedOn')}
          value={value.listedOn}
          onChange={(listedOn) => set({ listedOn })}
          error={error('listedOn')}
          required
        />
        <TextInput
          label={t('coordinated-entry:field.reviewReason')}
          description={t('coordinated-entry:review-reason-hint')}
          value={value.reviewReason}
          error={error('reviewReason')}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ reviewReason: event.currentTarget.value })}
        />
        <Checkbox
          label={t('coordinated-entry:field.youth')}
          checked={value.isYouth}
          onChange={(event) => set({ isYouth: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('coordinated-entry:field.activeReferral')}
          checked={value.hasActiveReferral}
          onChange={(event) => set({ hasActiveReferral: event.currentTarget.checked })}
        />
      </FieldGrid>
    </>
  );
}
