import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassphrase } from '../kit/new-passphrase.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { ProgramYearFields, type ProgramYearValue } from '../kit/program-year-fields.tsx';
import { useLanguage } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { Door } from './door.tsx';
import classes from './first-run-page.module.css';

/** A new binder, all steps on one page. `onCreated` gets the recovery code to show. */
export function FirstRunPage({ onCreated }: { onCreated: (code: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const create = useCommand('vault.create');
  const [siteName, setSiteName] = useState('');
  const [year, setYear] = useState<ProgramYearValue>({ start: null, end: null, closedMonths: [] });
  const [name, setName] = useState('');
  const [isSiteManager, setSiteManager] = useState(true);
  const [passphrase, setPassphrase] = useState<string | null>(null);

  const { start, end, closedMonths } = year;
  const missing = [
    ...(siteName.trim() === '' ? [t('vault:first-run.site-name')] : []),
    ...(start === null ? [t('common:program-year.start')] : []),
    ...(end === null ? [t('common:program-year.end')] : []),
    ...(name.trim() === '' ? [t('vault:first-run.name')] : []),
    ...(passphrase === null ? [t('common:passphrase.label')] : []),
  ];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (start === null || end === null || passphrase === null) return;
    const reply = await create.run({
      siteName: siteName.trim(),
      programYear: { start, end, closedMonths },
      administrator: { name: name.trim(), isSiteManager },
      passphrase,
      language,
    });
    if (reply.ok) onCreated(reply.value.code);
  }

  return (
    <Door title={t('vault:first-run.title')} subtitle={t('vault:first-run.detail')} wide>
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <Step title={t('vault:first-run.site')}>
          <TextInput
            label={t('vault:first-run.site-name')}
            description={t('vault:first-run.site-name-detail')}
            value={siteName}
            onChange={(event) => setSiteName(event.currentTarget.value)}
            error={create.fieldProblem('siteName')}
            maxLength={120}
            required
            autoFocus
            autoComplete="off"
          />
        </Step>
        <Step title={t('vault:first-run.year')}>
          <ProgramYearFields
            value={year}
            onChange={setYear}
            problemAt={(field) => create.fieldProblem(`programYear.${field}`)}
          />
        </Step>
        <Step title={t('vault:first-run.you')}>
          <TextInput
            label={t('vault:first-run.name')}
            description={t('vault:first-run.name-detail')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={create.fieldProblem('administrator.name')}
            maxLength={120}
            required
            autoComplete="off"
          />
          <Checkbox
            label={t('vault:first-run.is-manager')}
            description={t('vault:first-run.is-manager-detail')}
            checked={isSiteManager}
            onChange={(event) => setSiteManager(event.currentTarget.checked)}
          />
        </Step>
        <Step title={t('common:passphrase.label')}>
          <NewPassphrase
            siteName={siteName}
            personName={name}
            onChange={setPassphrase}
            error={create.fieldProblem('passphrase')}
          />
        </Step>
        <ProblemNotice problem={create.problem} />
        <Group justify="flex-end">
          {missing.length > 0 && (
            <Text size="xs" c="dimmed" flex={1}>
              {t('vault:first-run.missing', { what: missing.join(' · ') })}
            </Text>
          )}
          <Button
            type="submit"
            data-page-primary
            loading={create.isRunning}
            disabled={missing.length > 0}
          >
            {t('vault:first-run.create')}
          </Button>
        </Group>
      </form>
    </Door>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.step}>
      <legend className={classes.legend}>{title}</legend>
      <Stack gap="sm">{children}</Stack>
    </fieldset>
  );
}
