import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassphrase } from '../kit/new-passphrase.tsx';
import { PassphraseField } from '../kit/passphrase-field.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useSession } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';

/** The own passphrase, with the present one asked for first. */
export function ChangePassphrase({ autoFocus = false }: { autoFocus?: boolean }) {
  const { t } = useTranslation();
  const { name, siteName } = useSession();
  const change = useCommand('vault.changePassphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [round, setRound] = useState(0);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (next === null) return;
    setCurrent('');
    const reply = await change.run({ current, next });
    if (reply.ok) setRound(round + 1);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <PassphraseField
          label={t('vault:me.current')}
          value={current}
          onChange={setCurrent}
          error={change.fieldProblem('current')}
          required
          autoFocus={autoFocus}
        />
        <NewPassphrase
          key={round}
          siteName={siteName}
          personName={name}
          onChange={setNext}
          error={change.fieldProblem('next')}
        />
        <ProblemNotice problem={change.problem} />
        <Group>
          <Button
            type="submit"
            data-page-primary
            loading={change.isRunning}
            disabled={current === '' || next === null}
          >
            {t('vault:me.change')}
          </Button>
          {round > 0 && <Text role="status">{t('vault:me.changed')}</Text>}
        </Group>
      </Stack>
    </form>
  );
}
