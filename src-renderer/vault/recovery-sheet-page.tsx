import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useSession } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { ConfirmRecovery, RecoverySheet } from './recovery-sheet.tsx';

/** For an administrator: the recovery code typed back later, or replaced by a new one. */
export function RecoverySheetPage() {
  const { t } = useTranslation();
  const go = useGo();
  const { recoveryUnconfirmed } = useSession();
  const renew = useCommand('vault.newRecoveryCode');
  const [code, setCode] = useState<string | null>(null);

  async function makeNew() {
    const reply = await renew.run({});
    if (reply.ok) setCode(reply.value.code);
  }

  return (
    <Page title={t('vault:sheet.title')}>
      {code !== null ? (
        <RecoverySheet code={code} onDone={() => go.to(paths.home)} />
      ) : (
        <Stack align="flex-start">
          <p>{t(recoveryUnconfirmed ? 'vault:sheet.unconfirmed' : 'vault:sheet.confirmed')}</p>
          {recoveryUnconfirmed && <ConfirmRecovery onConfirmed={() => go.to(paths.home)} />}
          <ConfirmButton
            label={t('vault:sheet.new')}
            question={t('vault:sheet.new-question')}
            detail={t('vault:sheet.new-detail')}
            verb={t('vault:sheet.new')}
            onConfirm={() => void makeNew()}
          />
          <ProblemNotice problem={renew.problem} />
        </Stack>
      )}
    </Page>
  );
}
