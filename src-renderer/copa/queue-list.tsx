import { useTranslation } from 'react-i18next';
import type { WaitingItem } from '../../src-shared/copa/contract.ts';
import { useFormat } from '../kit/session.tsx';
import agenda from '../meetings/agenda.module.css';
import { Turner } from '../meetings/turner.tsx';
import classes from './copa.module.css';

/** The children who wait, oldest meeting first, each with its age; the arrows walk the list. */
export function QueueList({
  items,
  total,
  at,
  onTurn,
}: {
  items: readonly WaitingItem[];
  total: number;
  at: string | undefined;
  onTurn: (entryId: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('copa:list')} className={agenda.agenda}>
      <h2 className={agenda.heading}>{t('copa:waiting', { count: total })}</h2>
      {total > items.length && (
        <p className={classes.hint}>{t('copa:oldest', { shown: items.length, total })}</p>
      )}
      <ol className={agenda.list}>
        {items.map((item) => (
          <li key={item.entryId}>
            <Turner isHere={item.entryId === at} onTurn={() => onTurn(item.entryId)}>
              <Waiting item={item} />
            </Turner>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Waiting({ item }: { item: WaitingItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={agenda.body}>
      <span className={agenda.name}>{item.childName}</span>
      <span className={agenda.small}>{t(`copa:kind.${item.kind}`)}</span>
      <span className={agenda.small}>{item.className}</span>
      <span className={agenda.small}>
        {format.date(item.date)} · {age(t, item.ageDays)}
      </span>
    </span>
  );
}

function age(t: ReturnType<typeof useTranslation>['t'], days: number): string {
  return days === 0 ? t('copa:age-zero') : t('copa:age', { count: days });
}
