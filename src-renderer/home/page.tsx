import { useTranslation } from 'react-i18next';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat, useMay, useMayEverywhere } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { FirstSteps } from './first-steps.tsx';
import { LineList } from './line-list.tsx';

/** What is mine to do and what the site owes, by date; each line leads to where it is done. */
export function HomePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRoster = useMay('manage-roster');
  const mayAccounts = useMay('manage-accounts');
  const maySeeAll = useMayEverywhere('read-records');
  const { data, error } = useQuery('home.lines', {});
  const all = data ? [...data.yours, ...data.site] : [];
  const isFresh = (mayRoster || mayAccounts) && all.some((line) => line.what === 'roster-empty');
  const subtitle = data && t('home:today', { date: format.date(data.today) });
  return (
    <Page title={t('home:title')} subtitle={subtitle} bare wide>
      <ProblemNotice problem={error} />
      {data && isFresh && <FirstSteps lines={all} />}
      {data && !isFresh && (
        <>
          <LineList
            title={t('home:yours')}
            lines={data.yours}
            today={data.today}
            empty={t('home:yours-empty')}
            takesFocus
          />
          {/* Who reads no records, or those of their own classes, is shown none of what others owe. */}
          {(maySeeAll || data.site.length > 0) && (
            <LineList
              title={t('home:site')}
              lines={data.site}
              today={data.today}
              empty={t('home:site-empty')}
              takesFocus={data.yours.length === 0}
            />
          )}
        </>
      )}
    </Page>
  );
}
