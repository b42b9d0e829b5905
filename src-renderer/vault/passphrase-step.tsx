import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PassphraseField } from '../kit/passphrase-field.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';
import classes from './sign-in-page.module.css';

/** The chosen name and its passphrase. The field empties as the passphrase leaves for the vault. */
export function PassphraseStep({
  person,
  onBack,
}: {
  person: { id: string; label: string };
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const signIn = useCommand('vault.signIn');
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPassphrase('');
    const reply = await signIn.run({ personId: person.id, passphrase });
    if (!reply.ok) field.current?.focus();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <p className={classes.chosen}>{person.label}</p>
        <PassphraseField
          ref={field}
          label={t('common:passphrase.label')}
          value={passphrase}
          onChange={setPassphrase}
          onKeyDown={(event) => event.key === 'Escape' && onBack()}
          autoFocus
        />
        <ProblemNotice problem={signIn.problem} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('vault:sign-in.other')}
          </Button>
          <Button
            type="submit"
            data-page-primary
            loading={signIn.isRunning}
            disabled={passphrase === ''}
          >
            {t('vault:sign-in.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
