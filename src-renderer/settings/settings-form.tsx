import { Anchor, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../src-shared/settings/contract.ts';
import { CopaFormatCard } from '../copa/format-card.tsx';
import { DraftNote } from '../kit/draft-note.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { ProgramYearFields } from '../kit/program-year-fields.tsx';
import { SaveStateView } from '../kit/save-state.tsx';
import { useMay } from '../kit/session.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { OutcomeFields } from './outcome-fields.tsx';
import { PacksPart } from './packs-part.tsx';
import { SettingsDraft, settingsDraft, settingsInputs } from './settings-draft.ts';
import classes from './settings-form.module.css';

/** Everything on one page, saved at once; what was not changed is not written. */
export function SettingsForm({
  settings,
  wasSaved,
  onSaved,
}: {
  settings: Settings;
  wasSaved: boolean;
  onSaved: () => void;
}) {
  const { t } = useTranslation();
  const mayManage = useMay('manage-accounts');
  const [before] = useState(() => settingsDraft(settings));
  const draft = useDraft(
    'settings',
    before,
    (found) => SettingsDraft.safeParse(found).data ?? null,
  );
  const site = useSubmit('settings.setSite');
  const year = useSubmit('settings.setProgramYear');
  const lists = useSubmit('settings.setLists');
  const { value } = draft;
  const set = (patch: Partial<SettingsDraft>) => draft.set({ ...value, ...patch });
  const isChanged = JSON.stringify(value) !== JSON.stringify(before);

  async function save(): Promise<void> {
    const inputs = settingsInputs(before, value);
    const { siteName } = value;
    const { start, end } = value.year;
    const replies = [
      inputs.site && (await site.run(inputs.site, { siteName })),
      inputs.year && (await year.run(inputs.year, { start, end })),
      inputs.lists && (await lists.run(inputs.lists)),
    ];
    const asked = [inputs.site, inputs.year, inputs.lists];
    if (replies.some((reply, n) => asked[n] !== null && !reply?.ok)) return;
    await draft.discard();
    onSaved();
  }

  return (
    <Page
      title={t('settings:title')}
      subtitle={mayManage ? undefined : t('settings:read-only')}
      {...(mayManage && {
        primary: {
          label: t('settings:save'),
          run: () => void save(),
          isRunning: site.isRunning || year.isRunning || lists.isRunning,
        },
      })}
    >
      <fieldset disabled={!mayManage} className={classes.all}>
        <DraftNote draft={draft} />
        {isChanged && <SaveStateView state={draft.state} isDraft />}
        <output>{wasSaved && !isChanged && t('settings:saved')}</output>
        <Part title={t('settings:site')}>
          <TextInput
            label={t('settings:site-name')}
            description={t('settings:site-name-hint')}
            value={value.siteName}
            error={site.error('siteName')}
            maxLength={120}
            required
            onChange={(event) => set({ siteName: event.currentTarget.value })}
          />
          <NumberInput
            label={t('settings:idle')}
            description={t('settings:idle-hint')}
            value={value.idleMinutes}
            error={site.error('idleMinutes')}
            min={1}
            max={15}
            allowDecimal={false}
            clampBehavior="strict"
            styles={{ wrapper: { width: 160 } }}
            onChange={(minutes) => set({ idleMinutes: Number(minutes) })}
          />
          <ProblemNotice problem={site.problem} />
        </Part>
        <Part title={t('settings:year')}>
          <ProgramYearFields
            value={value.year}
            onChange={(next) => set({ year: next })}
            problemAt={(field) => year.error(field)}
          />
          <ProblemNotice problem={year.problem} />
        </Part>
        <Part title={t('settings:outcomes')} hint={t('settings:outcomes-hint')}>
          <OutcomeFields
            outcomes={value.outcomes}
            onChange={(outcomes) => set({ outcomes })}
            error={lists.error}
          />
        </Part>
        <Part title={t('settings:services')}>
          <Textarea
            label={t('settings:services-label')}
            description={t('settings:services-hint')}
            value={value.services}
            error={lists.error('services')}
            autosize
            minRows={3}
            onChange={(event) => set({ services: event.currentTarget.value })}
          />
          <ProblemNotice problem={lists.problem} />
        </Part>
      </fieldset>
      <Part title={t('settings:packs')} hint={t('settings:packs-hint')}>
        <PacksPart packs={settings.packs} mayManage={mayManage} />
      </Part>
      {mayManage && (
        <Part title={t('copa:format.title')} hint={t('copa:format.hint')}>
          <CopaFormatCard />
        </Part>
      )}
      {mayManage && (
        <Part title={t('settings:recovery')}>
          <p>{t('settings:recovery-hint')}</p>
          <p>
            <Anchor href={linkTo(paths.recovery)}>{t('settings:recovery-open')}</Anchor>
          </p>
        </Part>
      )}
    </Page>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.part}>
      <h2 id={id}>{title}</h2>
      {hint && <p>{hint}</p>}
      {children}
    </section>
  );
}
