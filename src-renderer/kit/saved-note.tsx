import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from './use-command.ts';

/** Where a document went, by its file name, with a button that shows it in the system's own window. */
export function SavedNote({
  saved: { fileName, exportId },
}: {
  /** Null for a file name: the person chose no place, and nothing was written. */
  saved: { fileName: string | null; exportId: string | null };
}) {
  const { t } = useTranslation();
  const show = useCommand('exports.show');
  return (
    <output>
      {fileName === null ? t('exports:not-saved') : t('exports:saved', { fileName })}{' '}
      {exportId && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={show.isRunning}
          onClick={() => void show.run({ exportId })}
        >
          {t('exports:show')}
        </Button>
      )}
    </output>
  );
}
