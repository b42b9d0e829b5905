import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../src-shared/bridge.ts';
import type { Saved } from '../../src-shared/exports/contract.ts';
import { Language } from '../../src-shared/operation.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { SavedNote } from './saved-note.tsx';

/** A small button that asks for the language and saves one document as PDF, for printing. */
export function PrintMenu({
  label,
  ariaLabel,
  save,
}: {
  label: string;
  /** Which document, where the label alone does not say it. */
  ariaLabel?: string;
  save: (language: Language) => Promise<Reply<Saved>>;
}) {
  const { t } = useTranslation();
  const [isRunning, setRunning] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function run(language: Language): Promise<void> {
    setRunning(true);
    const reply = await save(language);
    setRunning(false);
    setSaved(reply.ok ? reply.value : null);
    setProblem(reply.ok ? null : reply.problem);
  }

  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={isRunning}
            leftSection={<IconPrinter size={16} aria-hidden />}
            aria-label={ariaLabel}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {Language.options.map((language) => (
            <Menu.Item key={language} lang={language} onClick={() => void run(language)}>
              {t(`common:language.${language}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemNotice problem={problem} />
      {saved && <SavedNote saved={saved} />}
    </>
  );
}
