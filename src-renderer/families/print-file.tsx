import { Button, Checkbox, SegmentedControl, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildFile } from '../../src-shared/families/contract.ts';
import { isNarrow, NoteKind } from '../../src-shared/notes/rules.ts';
import { Language } from '../../src-shared/operation.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SavedNote } from '../kit/saved-note.tsx';
import { useLanguage } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import classes from './child-page.module.css';

/**
 * Saves the file as PDF, for the paper binder. Narrow notes stay out unless chosen, and are offered
 * to those only who read some of this child's (PR-05).
 */
export function PrintFile({ file }: { file: ChildFile }) {
  const { t } = useTranslation();
  const onScreen = useLanguage();
  const [language, setLanguage] = useState<Language>(onScreen);
  const [narrowNotes, setNarrowNotes] = useState(false);
  const print = useCommand('exports.childFile');
  const [saved, setSaved] = useState<Parameters<typeof SavedNote>[0]['saved'] | null>(null);
  const hasNarrow = file.timeline.some(({ kind, label }) => {
    const about = NoteKind.safeParse(label).data;
    return kind === 'note' && about !== undefined && isNarrow(about);
  });

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSaved(null);
    const reply = await print.run({ childId: file.id, language, narrowNotes });
    if (reply.ok) setSaved(reply.value);
  }

  return (
    <form className={classes.print} onSubmit={(event) => void save(event)}>
      <Text size="xs">{t('families:print.hint')}</Text>
      <SegmentedControl
        aria-label={t('families:print.language')}
        value={language}
        onChange={(value) => setLanguage(Language.parse(value))}
        data={Language.options.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
      {hasNarrow && (
        <Checkbox
          label={t('families:print.narrow')}
          description={t('families:print.narrow-hint')}
          checked={narrowNotes}
          onChange={(event) => setNarrowNotes(event.currentTarget.checked)}
        />
      )}
      <ProblemNotice problem={print.problem} />
      {saved && <SavedNote saved={saved} />}
      <div className={classes.printEnd}>
        <Button type="submit" data-page-primary data-autofocus loading={print.isRunning}>
          {t('families:print.submit')}
        </Button>
      </div>
    </form>
  );
}
