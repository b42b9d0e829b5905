import { useTranslation } from 'react-i18next';
import { PrintMenu } from '../kit/print-menu.tsx';
import { useCommand } from '../kit/use-command.ts';

/** The sheet to sign by hand: a follow-up form, or the minutes when there is no form (HS-20). */
export function PrintDocument({ meetingId, formId }: { meetingId: string; formId: string | null }) {
  const { t } = useTranslation();
  const form = useCommand('exports.form');
  const minutes = useCommand('exports.minutes');
  return (
    <div>
      <PrintMenu
        label={t('signatures:paper.print')}
        save={(language) =>
          formId === null ? minutes.run({ meetingId, language }) : form.run({ formId, language })
        }
      />
    </div>
  );
}
