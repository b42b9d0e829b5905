import { Button, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../src-shared/bridge.ts';
import type { Output } from '../../src-shared/contract.ts';
import { Language } from '../../src-shared/operation.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { Dialog } from '../kit/dialog.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SavedNote } from '../kit/saved-note.tsx';
import { useLanguage } from '../kit/session.tsx';
import classes from './print-dialog.module.css';

/** What was written: one file, or the files of a whole conference. */
type Written = Output<'exports.minutes'> | Output<'exports.conference'>;

/** A document that can be saved as PDF. `save` answers with the names of the files written. */
export interface Printable {
  key: string;
  label: string;
  detail?: string;
  save: (language: Language) => Promise<Reply<Written>>;
}

/** A button that saves one of several documents as PDF, in the language chosen, for printing. */
export function PrintButton({ printables }: { printables: readonly Printable[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('conferences:print.button')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('conferences:print.title')}>
        <PrintForm printables={printables} />
      </Dialog>
    </>
  );
}

function PrintForm({ printables }: { printables: readonly Printable[] }) {
  const { t } = useTranslation();
  const onScreen = useLanguage();
  const [language, setLanguage] = useState<Language>(onScreen);
  const [running, setRunning] = useState<string | null>(null);
  const [saved, setSaved] = useState<Written | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function save({ key, save: run }: Printable): Promise<void> {
    setRunning(key);
    setSaved(null);
    setProblem(null);
    const reply = await run(language);
    setRunning(null);
    if (!reply.ok) setProblem(reply.problem);
    else setSaved(reply.value);
  }

  return (
    <div className={classes.form}>
      <SegmentedControl
        aria-label={t('conferences:print.language')}
        value={language}
        onChange={(value) => setLanguage(Language.parse(value))}
        data={Language.options.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
      <Text size="xs">{t('conferences:print.hint')}</Text>
      {printables.map((printable, n) => (
        <div key={printable.key} className={classes.row}>
          <span className={classes.what}>
            {printable.label}
            {printable.detail && <Text size="xs">{printable.detail}</Text>}
          </span>
          <Button
            variant="default"
            data-autofocus={n === 0 || undefined}
            loading={running === printable.key}
            disabled={running !== null && running !== printable.key}
            aria-label={t('conferences:print.save-what', { what: printable.label })}
            onClick={() => void save(printable)}
          >
            {t('conferences:print.save')}
          </Button>
        </div>
      ))}
      <ProblemNotice problem={problem} />
      {saved && <WrittenNote written={saved} />}
    </div>
  );
}

/** Several files are counted and named; one is named with the way to it. */
function WrittenNote({ written }: { written: Written }) {
  const { t } = useTranslation();
  if (!('fileNames' in written)) return <SavedNote saved={written} />;
  const { fileNames } = written;
  if (fileNames.length === 0) return <output>{t('exports:not-saved')}</output>;
  return (
    <output>
      {t('conferences:print.saved', { count: fileNames.length, files: fileNames.join(', ') })}
    </output>
  );
}
