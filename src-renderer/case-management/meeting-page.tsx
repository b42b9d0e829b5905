import { useTranslation } from 'react-i18next';
import { usePathId, useSearchValue } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { CaseMeeting } from './meeting.tsx';
import { CaseMinutes } from './minutes.tsx';

/** One case management meeting: being held, or as its minutes once it is finalized (HS-21). */
export function CaseMeetingPage() {
  const { t } = useTranslation();
  const meetingId = usePathId('meetingId');
  const childId = useSearchValue('child');
  const meeting = useQuery('caseManagement.open', { meetingId });
  if (meeting.data === undefined) {
    return (
      <Page title={t('meetings:kind.case-management')}>
        <ProblemNotice problem={meeting.error} />
      </Page>
    );
  }
  const { data } = meeting;
  const key = `${meetingId}/${childId ?? ''}`;
  return data.mayWrite ? (
    <CaseMeeting key={key} meeting={data} startAt={childId} />
  ) : (
    <CaseMinutes key={key} meeting={data} startAt={childId} />
  );
}
