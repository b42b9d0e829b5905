import { useTranslation } from 'react-i18next';
import { PrintMenu } from '../kit/print-menu.tsx';
import { useFormat } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';

/** Prints this child's part of a conference, with no other child in it (PR-06), in either language. */
export function ExtractButton({
  childId,
  meetingId,
  date,
}: {
  childId: string;
  meetingId: string;
  date: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const print = useCommand('exports.extract');
  return (
    <PrintMenu
      label={t('exports:extract')}
      ariaLabel={t('exports:extract-of', { date: format.date(date) })}
      save={(language) => print.run({ meetingId, childId, language })}
    />
  );
}
