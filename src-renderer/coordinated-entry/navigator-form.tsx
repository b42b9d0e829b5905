import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { PersonSelect } from '../kit/person-select.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { AgencySelect } from './agency-select.tsx';
import { navigatorName } from './household-history.tsx';

const NavigatorDraft = z.object({
  personId: z.string().nullable(),
  agencyId: z.string().nullable(),
  since: z.string().nullable(),
});

/** The primary housing navigator from a day on: a person, an agency, or both (CE-19). */
export function NavigatorForm({
  view,
  today,
  onDone,
}: {
  view: HouseholdView;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const people = useQuery('people.list', {});
  const submit = useSubmit('households.assignNavigator');
  const empty: z.infer<typeof NavigatorDraft> = { personId: null, agencyId: null, since: today };
  const draft = useDraft(
    `navigator:${view.id}`,
    empty,
    (found) => NavigatorDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;
  const { personId, agencyId, since } = value;
  const current = view.navigators.find(({ until }) => until === null);

  function choose(id: string | null): void {
    const own = people.data?.find((one) => one.id === id)?.agencyId;
    draft.set({ ...value, personId: id, agencyId: own ?? agencyId });
  }

  async function assign(): Promise<void> {
    const input = { householdId: view.id, agencyId, personId, since: since ?? '' };
    const reply = await submit.run(input, { since });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:navigator.submit')}
      onSubmit={() => void assign()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      {current && (
        <p>
          {t('coordinated-entry:navigator.now', {
            name: navigatorName(current),
          })}
        </p>
      )}
      <PersonSelect
        label={t('coordinated-entry:field.person')}
        value={personId}
        onChange={choose}
        error={submit.error('personId')}
        only={(person) => agencyId === null || person.agencyId === agencyId}
      />
      <AgencySelect
        label={t('coordinated-entry:field.agency')}
        value={agencyId}
        onChange={(id) => draft.set({ ...value, agencyId: id })}
        error={submit.error('agencyId')}
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
