import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useLanguage } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import classes from './recovery-sheet.module.css';

/** The recovery code, shown once: kept as a PDF or on paper, then typed back. */
export function RecoverySheet({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(true);
  const kept = useRef<HTMLButtonElement>(null);
  return (
    <Stack>
      <p className={classes.text}>{t('vault:sheet.detail')}</p>
      {isShown ? (
        <>
          <p className={classes.code} data-testid="recovery-code">
            {code}
          </p>
          <SaveSheet onSaved={() => kept.current?.focus()} />
          <Group justify="space-between">
            <Button variant="subtle" onClick={onDone}>
              {t('vault:sheet.later')}
            </Button>
            <Button ref={kept} data-page-primary onClick={() => setShown(false)}>
              {t('vault:sheet.kept')}
            </Button>
          </Group>
        </>
      ) : (
        <ConfirmRecovery onConfirmed={onDone} onBack={() => setShown(true)} />
      )}
    </Stack>
  );
}

/** Saves the sheet as a PDF; on the binder's own drive only after a second question. */
function SaveSheet({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const save = useCommand('vault.saveRecoverySheet');
  const [fileName, setFileName] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);

  async function run(onOwnDrive: boolean) {
    setAsking(false);
    const reply = await save.run({ language, onOwnDrive });
    if (!reply.ok) return;
    setAsking(reply.value.sameDrive && !reply.value.saved);
    if (!reply.value.saved) return;
    setFileName(reply.value.fileName);
    onSaved();
  }

  return (
    <>
      <Group>
        <Button
          variant="default"
          autoFocus
          leftSection={<IconFileDownload size={16} aria-hidden />}
          loading={save.isRunning}
          onClick={() => void run(false)}
        >
          {t('vault:sheet.save')}
        </Button>
        {fileName && <Text role="status">{t('vault:sheet.saved', { fileName })}</Text>}
      </Group>
      <ProblemNotice problem={save.problem} />
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('vault:sheet.own-drive')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Text mb="md">{t('vault:sheet.own-drive-detail')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void run(true)}>
            {t('vault:sheet.own-drive-yes')}
          </Button>
          <Button data-autofocus onClick={() => void run(false)}>
            {t('vault:sheet.own-drive-no')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

/** The code typed back from the sheet: only then does the sheet count as kept. */
export function ConfirmRecovery({
  onConfirmed,
  onBack,
}: {
  onConfirmed: () => void;
  onBack?: () => void;
}) {
  const { t } = useTranslation();
  const confirm = useCommand('vault.confirmRecovery');
  const [typed, setTyped] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reply = await confirm.run({ code: typed });
    if (reply.ok) onConfirmed();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          label={t('vault:sheet.type-back')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={confirm.fieldProblem('code')}
          classNames={{ input: classes.typed }}
          autoFocus
          autoComplete="off"
          spellCheck={false}
        />
        <ProblemNotice problem={confirm.problem} />
        <Group justify="space-between">
          {onBack && (
            <Button variant="default" onClick={onBack}>
              {t('vault:sheet.show-again')}
            </Button>
          )}
          <Button
            type="submit"
            data-page-primary
            loading={confirm.isRunning}
            disabled={typed.trim() === ''}
          >
            {t('vault:sheet.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
