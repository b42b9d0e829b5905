import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { navigatorName } from './household-history.tsx';
import { LastDayForm } from './last-day-form.tsx';

/** The last day of the present navigator, when nobody follows; the history keeps who it was (CE-19). */
export function EndNavigatorForm({
  view,
  today,
  onDone,
}: {
  view: HouseholdView;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('households.endNavigator');
  const current = view.navigators.find(({ until }) => until === null);
  return (
    <LastDayForm
      form={`end-navigator:${view.id}`}
      verb={t('coordinated-entry:navigator.end')}
      today={today}
      max={today}
      submit={submit}
      onEnd={(until) => submit.run({ householdId: view.id, until: until ?? '' }, { until })}
      onDone={onDone}
    >
      {current && (
        <p>{t('coordinated-entry:navigator.end-hint', { name: navigatorName(current) })}</p>
      )}
    </LastDayForm>
  );
}
