import { Alert, Anchor, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import { setLanguage } from '../i18n.ts';
import { useFormat } from '../kit/session.tsx';
import { Door } from './door.tsx';
import { NameList } from './name-list.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import classes from './sign-in-page.module.css';

type Status = Output<'vault.status'>;

/** Names as large rows, type to filter, passphrase, in. Says the site and when it was last locked. */
export function SignInPage({ status, onRecover }: { status: Status; onRecover: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [personId, setPersonId] = useState<string | null>(
    status.people.length === 1 ? (status.people[0]?.id ?? null) : null,
  );
  const person = status.people.find((each) => each.id === personId);

  function choose(id: string) {
    const chosen = status.people.find((each) => each.id === id);
    if (chosen) setLanguage(chosen.language);
    setPersonId(id);
  }

  return (
    <Door
      title={status.siteName ?? t('common:appName')}
      subtitle={
        status.lastLockedAt &&
        t('vault:sign-in.last-locked', { when: format.instant(status.lastLockedAt) })
      }
    >
      <Stack>
        {status.keyFileDamaged && <Alert color="brick">{t('vault:sign-in.key-damaged')}</Alert>}
        {person ? (
          <PassphraseStep key={person.id} person={person} onBack={() => setPersonId(null)} />
        ) : (
          <NameList people={status.people} onChoose={choose} />
        )}
        <Anchor component="button" type="button" className={classes.forgot} onClick={onRecover}>
          {t('vault:sign-in.forgot')}
        </Anchor>
      </Stack>
    </Door>
  );
}
