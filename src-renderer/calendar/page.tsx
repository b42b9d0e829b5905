import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../src-shared/dates.ts';
import type { Saved } from '../../src-shared/exports/contract.ts';
import { useSearchValue } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SavedNote } from '../kit/saved-note.tsx';
import { useMay } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { DaysOnScreen } from './days-on-screen.tsx';
import { ExportDialog } from './export-dialog.tsx';
import classes from './page.module.css';

/** All meetings and deadlines of the site by month and week (HS-04, HS-05, HS-11, HS-30 to HS-34). */
export function CalendarPage() {
  const { t } = useTranslation();
  const day = useSearchValue('day');
  const view = useSearchValue('view');
  const maySave = useMay('read-records');
  const settings = useQuery('settings.get', {});
  const [isSaving, setSaving] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const { today, programYear } = settings.data ?? {};
  return (
    <Page
      wide
      bare
      title={t('calendar:title')}
      {...(maySave && today
        ? { primary: { label: t('calendar:export.verb'), run: () => setSaving(true) } }
        : {})}
    >
      <ProblemNotice problem={settings.error} />
      {saved && (
        <div className={classes.saved}>
          <SavedNote saved={saved} />
        </div>
      )}
      {today && (
        <DaysOnScreen
          today={today}
          startAt={day !== null && isCalendarDate(day) ? day : today}
          startView={view === 'week' ? 'week' : 'month'}
        />
      )}
      {today && programYear && (
        <ExportDialog
          opened={isSaving}
          range={{ start: today, end: programYear.end < today ? today : programYear.end }}
          onClose={() => setSaving(false)}
          onSaved={(value) => {
            setSaving(false);
            setSaved(value);
          }}
        />
      )}
    </Page>
  );
}
