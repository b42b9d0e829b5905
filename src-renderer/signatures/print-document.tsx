import { useTranslation } from 'react-i18next';
import { PrintMenu } from '../kit/print-menu.tsx';
import { useCommand } from '../kit/use-command.ts';

/** The sheet to sign by hand: a follow-up form, a support plan, or the minutes when there is no form (HS-20). */
export function PrintDocument({
  meetingId,
  formId,
  planId,
}: {
  meetingId: string;
  formId: string | null;
  planId: string | null;
}) {
  const { t } = useTranslation();
  const form = useCommand('exports.form');
  const plan = useCommand('exports.plan');
  const minutes = useCommand('exports.minutes');
  return (
    <div>
      <PrintMenu
        label={t('signatures:paper.print')}
        save={(language) => {
          if (formId !== null) return form.run({ formId, language });
          if (planId !== null) return plan.run({ planId, language });
          return minutes.run({ meetingId, language });
        }}
      />
    </div>
  );
}
