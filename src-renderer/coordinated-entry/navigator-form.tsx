import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { PersonSelect } from '../kit/person-select.tsx';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { AgencySelect } from './agency-select.tsx';

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
  const [personId, setPersonId] = useState<string | null>(null);
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(today);
  const current = view.navigators.find(({ until }) => until === null);

  function choose(id: string | null): void {
    setPersonId(id);
    const own = people.data?.find((one) => one.id === id)?.agencyId;
    if (own) setAgencyId(own);
  }

  async function assign(): Promise<void> {
    const input = { householdId: view.id, agencyId, personId, since: since ?? '' };
    const reply = await submit.run(input, { since });
    if (reply?.ok) onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:navigator.submit')}
      onSubmit={() => void assign()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
    >
      {current && (
        <p>
          {t('coordinated-entry:navigator.now', {
            name: [current.personName, current.agencyName].filter(Boolean).join(', '),
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
        onChange={setAgencyId}
        error={submit.error('agencyId')}
      />
      <DateField
        label={t('coordinated-entry:field.since')}
        value={since}
        onChange={setSince}
        error={submit.error('since')}
        max={today}
        required
      />
    </DialogForm>
  );
}
