import { useTranslation } from 'react-i18next';
import { usePathId, useSearchValue } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { RegionMeeting } from './region-meeting.tsx';
import { RegionMinutes } from './region-minutes.tsx';

/** The meeting of a region or of the CoC: being held, or as its minutes once it is finalized (CE-01). */
export function RegionMeetingPage() {
  const { t } = useTranslation();
  const meetingId = usePathId('meetingId');
  const householdId = useSearchValue('household');
  const meeting = useQuery('coordinatedEntry.open', { meetingId });
  if (meeting.data === undefined) {
    return (
      <Page title={t('meetings:kind.coordinated-entry')}>
        <ProblemNotice problem={meeting.error} />
      </Page>
    );
  }
  const { data } = meeting;
  const key = `${meetingId}/${householdId ?? ''}`;
  return data.state === 'open' && data.mayWrite ? (
    <RegionMeeting key={key} meeting={data} startAt={householdId} />
  ) : (
    <RegionMinutes key={key} meeting={data} startAt={householdId} />
  );
}
