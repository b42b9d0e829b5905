import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { SettingsForm } from './settings-form.tsx';

/** What the site decides: its name, the program year, outcomes and services. */
export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const [round, setRound] = useState(0);
  if (!settings.data) {
    return (
      <Page title={t('settings:title')}>
        {settings.error ? <ProblemNotice problem={settings.error} /> : t('common:loading')}
      </Page>
    );
  }
  return (
    <SettingsForm
      key={round}
      settings={settings.data}
      wasSaved={round > 0}
      onSaved={() => setRound(round + 1)}
    />
  );
}
