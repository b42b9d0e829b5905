import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { AgencySelect } from './agency-select.tsx';

const ServiceDraft = z.object({
  agencyId: z.string().nullable(),
  service: z.string(),
  since: z.string().nullable(),
});

/** What an agency does for the household from a day on (CE-34). */
export function ServiceForm({
  view,
  today,
  onDone,
}: {
  view: HouseholdView;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const submit = useSubmit('households.addService');
  const empty: z.infer<typeof ServiceDraft> = { agencyId: null, service: '', since: today };
  const draft = useDraft(
    `service:${view.id}`,
    empty,
    (found) => ServiceDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;
  const { agencyId, service, since } = value;
  const known = [...(settings.data?.services ?? []), ...view.services.map((one) => one.service)];

  async function save(): Promise<void> {
    const input = { agencyId: agencyId ?? '', service: service.trim(), since: since ?? '' };
    const reply = await submit.run(
      { householdId: view.id, ...input },
      { agencyId, service, since },
    );
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:services.submit')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <AgencySelect
        label={t('coordinated-entry:field.agency')}
        value={agencyId}
        onChange={(id) => draft.set({ ...value, agencyId: id })}
        error={submit.error('agencyId')}
        required
      />
      <Autocomplete
        label={t('coordinated-entry:field.service')}
        description={t('coordinated-entry:services.hint')}
        data={[...new Set(known)]}
        value={service}
        error={submit.error('service')}
        maxLength={80}
        required
        onChange={(text) => draft.set({ ...value, service: text })}
      />
      <DateField
        label={t('coordinated-entry:field.since')}
        value={since}
        onChange={(day) => draft.set({ ...value, since: day })}
        error={submit.error('since')}
        max={today}
        required
      />
    </DialogForm>
  );
}
