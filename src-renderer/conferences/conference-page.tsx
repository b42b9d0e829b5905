import { useTranslation } from 'react-i18next';
import { usePathId, useSearchValue } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { Meeting } from './meeting.tsx';
import { Minutes } from './minutes.tsx';

/** One conference: being held, or as its minutes once it is finalized. */
export function ConferencePage() {
  const { t } = useTranslation();
  const meetingId = usePathId('meetingId');
  const childId = useSearchValue('child');
  const conference = useQuery('conferences.open', { meetingId });
  if (conference.data === undefined) {
    return (
      <Page title={t('conferences:conference')}>
        <ProblemNotice problem={conference.error} />
      </Page>
    );
  }
  const { data } = conference;
  const key = `${meetingId}/${childId ?? ''}`;
  return data.state === 'open' && data.mayWrite ? (
    <Meeting key={key} conference={data} startAt={childId} />
  ) : (
    <Minutes key={key} conference={data} startAt={childId} />
  );
}
