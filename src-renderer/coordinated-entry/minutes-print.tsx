import { Button, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedEncrypted } from '../../src-shared/coordinated-entry/meetings-contract.ts';
import { Language } from '../../src-shared/operation.ts';
import { Dialog } from '../kit/dialog.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useLanguage } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { PasswordOnce } from './password-once.tsx';

/** Saves the minutes, which name households, as an encrypted file; its password is shown once (CE-10). */
export function MinutesPrint({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const onScreen = useLanguage();
  const print = useCommand('coordinatedEntry.print');
  const [isOpen, setOpen] = useState(false);
  const [language, setLanguage] = useState<Language>(onScreen);
  const [saved, setSaved] = useState<SavedEncrypted | null>(null);
  const password = saved?.password ?? null;
  const close = () => {
    setSaved(null);
    setOpen(false);
  };

  async function save(): Promise<void> {
    const reply = await print.run({ meetingId, language });
    if (reply.ok) setSaved(reply.value);
  }

  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('conferences:print.button')}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={close}
        title={t('region-meetings:print.title')}
        closeOnEscape={password === null}
        closeOnClickOutside={password === null}
        withCloseButton={password === null}
      >
        {saved && password !== null ? (
          <PasswordOnce saved={saved} password={password} onDone={close} />
        ) : (
          <DialogForm
            submitLabel={t('region-meetings:print.submit')}
            onSubmit={() => void save()}
            onCancel={close}
            isRunning={print.isRunning}
            problem={print.problem}
          >
            <Text>{t('region-meetings:print.detail')}</Text>
            {saved && <output>{t('exports:not-saved')}</output>}
            <SegmentedControl
              aria-label={t('conferences:print.language')}
              data-autofocus
              value={language}
              onChange={(value) => setLanguage(Language.parse(value))}
              data={Language.options.map((value) => ({
                value,
                label: t(`common:language.${value}`),
              }))}
            />
          </DialogForm>
        )}
      </Dialog>
    </>
  );
}
