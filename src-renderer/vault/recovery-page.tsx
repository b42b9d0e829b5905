import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import { NewPassphrase } from '../kit/new-passphrase.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';
import { Door } from './door.tsx';

/**
 * A forgotten passphrase: an administrator gets a new one with the printed recovery code, everyone
 * else from an administrator. The code is used up; `onRecovered` gets the new one.
 */
export function RecoveryPage({
  status,
  onRecovered,
  onBack,
}: {
  status: Output<'vault.status'>;
  onRecovered: (code: string) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const recover = useCommand('vault.recover');
  const [code, setCode] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const person = status.people.find((each) => each.id === personId);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (personId === null || passphrase === null) return;
    const reply = await recover.run({ code, personId, passphrase });
    if (reply.ok) onRecovered(reply.value.code);
  }

  return (
    <Door title={t('vault:recovery.title')} subtitle={t('vault:recovery.detail')} wide>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            label={t('vault:recovery.code')}
            description={t('vault:recovery.code-detail')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={recover.fieldProblem('code')}
            required
            autoFocus
            autoComplete="off"
            spellCheck={false}
          />
          <Select
            label={t('vault:recovery.who')}
            data={status.people.map(({ id, label }) => ({ value: id, label }))}
            value={personId}
            onChange={setPersonId}
            error={recover.fieldProblem('personId')}
            required
            searchable
          />
          <NewPassphrase
            siteName={status.siteName ?? ''}
            personName={person?.label ?? ''}
            onChange={setPassphrase}
            error={recover.fieldProblem('passphrase')}
          />
          <ProblemNotice problem={recover.problem} />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {t('common:back')}
            </Button>
            <Button
              type="submit"
              data-page-primary
              loading={recover.isRunning}
              disabled={code.trim() === '' || personId === null || passphrase === null}
            >
              {t('vault:recovery.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Door>
  );
}
