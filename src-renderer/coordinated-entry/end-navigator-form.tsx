import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { navigatorName } from './household-history.tsx';

const EndDraft = z.object({ until: z.string().nullable() });

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
  const empty: z.infer<typeof EndDraft> = { until: today };
  const draft = useDraft(
    `end-navigator:${view.id}`,
    empty,
    (found) => EndDraft.safeParse(found).data ?? null,
  );
  const { until } = draft.value;
  const current = view.navigators.find((one) => one.until === null);

  async function end(): Promise<void> {
    const reply = await submit.run({ householdId: view.id, until: until ?? '' }, { until });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:navigator.end')}
      onSubmit={() => void end()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      {current && (
        <p>{t('coordinated-entry:navigator.end-hint', { name: navigatorName(current) })}</p>
      )}
      <DateField
        label={t('coordinated-entry:field.until')}
        value={until}
        onChange={(day) => draft.set({ until: day })}
        error={submit.error('until')}
        max={today}
        required
      />
    </DialogForm>
  );
}
