import { useTranslation } from 'react-i18next';
import type { CaseEntryView } from '../../src-shared/case-management/contract.ts';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { type SaidBefore, SaidTexts } from '../meetings/said-last-time.tsx';
import { caseTexts } from './case-fields.ts';
import { OpenPlan } from './open-plan.tsx';
import { CaseOutcomeMark } from './outcomes.tsx';

/** What the meeting before said of the child, in this kind's fields; null for none. */
export function useSaidBefore(previous: CaseEntryView['previous']): SaidBefore | null {
  const { t } = useTranslation();
  if (previous === null) return null;
  return {
    date: previous.date,
    outcome: <CaseOutcomeMark outcome={previous.outcome} />,
    texts: caseTexts.map((field) => ({
      ...{ field, label: t(`documents:caseEntry.${field}`), text: previous.text[field] },
    })),
  };
}

/** The open plan with how it goes, what was said last time, and what else is promised (HS-13). */
export function CasePrevious({ meetingId, childId }: { meetingId: string; childId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stored = useQuery('caseManagement.entry', { meetingId, childId });
  const said = useSaidBefore(stored.data?.previous ?? null);
  if (stored.data === undefined) return null;
  const { previous, carriedOver, plan } = stored.data;
  const strategies = plan?.strategies ?? [];
  const shown = new Set([...strategies, ...carriedOver].map(({ id }) => id));
  const others = previous?.actions.filter(({ id }) => !shown.has(id)) ?? [];
  return (
    <aside aria-labelledby="beside" className={classes.previous}>
      <h2 id="beside" className={classes.title}>
        {t('case-management:beside.title')}
      </h2>
      {plan && <OpenPlan plan={plan} />}
      <Promised title={t('documents:plan.strategies')} actions={strategies} />
      {!plan && !previous && carriedOver.length === 0 && (
        <p className={classes.none}>{t('case-management:beside.none')}</p>
      )}
      <Promised title={t('conferences:last-time.still-open')} actions={carriedOver} />
      {said && (
        <>
          <h3 className={classes.heading}>
            {t('conferences:last-time.on', { date: format.date(said.date) })}
          </h3>
          {said.outcome}
          <SaidTexts texts={said.texts} />
        </>
      )}
      <Promised title={t('conferences:last-time.promised')} actions={others} />
    </aside>
  );
}
