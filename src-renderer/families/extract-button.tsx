import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Language } from '../../src-shared/operation.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SavedNote } from '../kit/saved-note.tsx';
import { useFormat } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';

/** Prints this child's part of a conference, with no other child in it (PR-06), in either language. */
export function ExtractButton({
  childId,
  conferenceId,
  date,
}: {
  childId: string;
  conferenceId: string;
  date: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const print = useCommand('exports.extract');
  const [saved, setSaved] = useState<{ fileName: string | null; exportId: string | null }>();

  async function save(language: Language): Promise<void> {
    const reply = await print.run({ conferenceId, childId, language });
    setSaved(reply.ok ? reply.value : undefined);
  }

  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={print.isRunning}
            leftSection={<IconPrinter size={16} aria-hidden />}
            aria-label={t('exports:extract-of', { date: format.date(date) })}
          >
            {t('exports:extract')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Language.options.map((language) => (
            <Menu.Item key={language} lang={language} onClick={() => void save(language)}>
              {t(`common:language.${language}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemNotice problem={print.problem} />
      {saved && <SavedNote saved={saved} />}
    </>
  );
}
