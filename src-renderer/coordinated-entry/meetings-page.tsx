import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../kit/dialog.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { MeetingPlans } from './meeting-plans.tsx';
import { PackLinks } from './pack-links.tsx';
import { RegionMeetingList } from './region-meeting-list.tsx';
import { ScheduleRegionForm } from './schedule-region-form.tsx';

/** What each region and the CoC have before them, and every meeting held (CE-03, CE-04, CE-09). */
export function RegionMeetingsPage() {
  const { t } = useTranslation();
  const overview = useQuery('coordinatedEntry.overview', {});
  // Which meeting the dialog begins; undefined keeps it closed, null is the CoC-wide one.
  const [scheduling, setScheduling] = useState<string | null | undefined>(undefined);
  const { data } = overview;
  const free = data?.plans.filter(({ openMeetingId }) => openMeetingId === null) ?? [];
  const [first] = free;
  const close = () => setScheduling(undefined);
  return (
    <Page
      wide
      title={t('coordinated-entry:meetings.title')}
      subtitle={<PackLinks here="meetings" />}
      {...(data?.mayWrite && first
        ? {
            primary: {
              label: t('region-meetings:schedule.verb'),
              run: () => setScheduling(first.regionId),
            },
          }
        : {})}
    >
      <ProblemNotice problem={overview.error} />
      {data && (
        <MeetingPlans plans={data.plans} onSchedule={data.mayWrite ? setScheduling : null} />
      )}
      <RegionMeetingList />
      <Dialog
        opened={scheduling !== undefined}
        onClose={close}
        title={t('region-meetings:schedule.title')}
      >
        {data && scheduling !== undefined && (
          <ScheduleRegionForm
            plans={free}
            regionId={scheduling}
            today={data.today}
            onClose={close}
          />
        )}
      </Dialog>
    </Page>
  );
}
