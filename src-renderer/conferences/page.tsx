import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { linkTo, paths, useSearchValue } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useMay } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { ClassCalendarList } from './class-calendar.tsx';
import { ConferenceList } from './conference-list.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';

/** What is due and overdue for each class, and every conference held (HS-04, HS-05). */
export function ConferencesPage() {
  const { t } = useTranslation();
  const asked = useSearchValue('class');
  const calendar = useQuery('conferences.calendar', {});
  const mayWrite = useMay('write-records');
  const mayManage = useMay('manage-roster');
  // The class whose dialog is open; an empty text is the dialog without a class chosen.
  const [scheduling, setScheduling] = useState<string | null>(asked);
  const classes = calendar.data ?? [];
  const isEmpty = calendar.isSuccess && classes.length === 0;
  return (
    <Page
      wide
      title={t('conferences:page.title')}
      {...(mayWrite && !isEmpty
        ? { primary: { label: t('conferences:schedule.verb'), run: () => setScheduling('') } }
        : {})}
    >
      <ProblemNotice problem={calendar.error} />
      {isEmpty && (
        <EmptyState title={t('conferences:page.no-classes')}>
          {mayManage && <Anchor href={linkTo(paths.import)}>{t('conferences:page.import')}</Anchor>}
        </EmptyState>
      )}
      {classes.length > 0 && (
        <>
          <ClassCalendarList classes={classes} onSchedule={mayWrite ? setScheduling : null} />
          <ConferenceList />
        </>
      )}
      <ScheduleDialog
        opened={scheduling !== null}
        classes={classes}
        classId={scheduling === '' ? null : scheduling}
        onClose={() => setScheduling(null)}
      />
    </Page>
  );
}
