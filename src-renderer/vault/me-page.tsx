import { SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Language } from '../../src-shared/operation.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useSession } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import classes from './me-page.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** What is the person's own: language, light or dark, passphrase. */
export function MePage() {
  const { t } = useTranslation();
  const { name, roles, language } = useSession();
  const setLanguage = useCommand('vault.setLanguage');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title={name} subtitle={roles.map((role) => t(`common:role.${role}`)).join(' · ')}>
      <Stack gap="xl">
        <Choice label={t('common:language.label')}>
          <SegmentedControl
            aria-label={t('common:language.label')}
            value={language}
            onChange={(value) => void setLanguage.run({ language: Language.parse(value) })}
            data={Language.options.map((option) => ({
              value: option,
              label: t(`common:language.${option}`),
            }))}
          />
          <ProblemNotice problem={setLanguage.problem} />
        </Choice>
        <Choice label={t('vault:me.theme')}>
          <SegmentedControl
            aria-label={t('vault:me.theme')}
            value={colorScheme}
            onChange={(value) => setColorScheme(schemes.find((each) => each === value) ?? 'auto')}
            data={schemes.map((value) => ({ value, label: t(`vault:me.${value}`) }))}
          />
        </Choice>
        <section>
          <h2 className={classes.legend}>{t('vault:me.passphrase')}</h2>
          <ChangePassphrase />
        </section>
      </Stack>
    </Page>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{label}</legend>
      {children}
    </fieldset>
  );
}
