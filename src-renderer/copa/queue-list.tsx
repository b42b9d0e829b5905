import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingItem } from '../../src-shared/copa/contract.ts';
import { useFormat } from '../kit/session.tsx';
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
    <nav aria-label={t('copa:list')} className={classes.list}>
      <h2 className={classes.heading}>{t('copa:waiting', { count: total })}</h2>
      {total > items.length && (
        <p className={classes.hint}>{t('copa:oldest', { shown: items.length, total })}</p>
      )}
      <ol>
        {items.map((item) => (
          <li key={item.entryId}>
            <Turner item={item} isHere={item.entryId === at} onTurn={onTurn} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Turner({
  item,
  isHere,
  onTurn,
}: {
  item: WaitingItem;
  isHere: boolean;
  onTurn: (entryId: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isHere) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <button
      ref={button}
      type="button"
      className={classes.item}
      aria-current={isHere ? 'step' : undefined}
      tabIndex={isHere ? 0 : -1}
      onClick={() => onTurn(item.entryId)}
      onKeyDown={walkList}
    >
      <span className={classes.name}>{item.childName}</span>
      <span className={classes.small}>{t(`copa:kind.${item.kind}`)}</span>
      <span className={classes.small}>{item.className}</span>
      <span className={classes.small}>
        {format.date(item.date)} · {age(t, item.ageDays)}
      </span>
    </button>
  );
}

function age(t: ReturnType<typeof useTranslation>['t'], days: number): string {
  return days === 0 ? t('copa:age-zero') : t('copa:age', { count: days });
}

function walkList(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('button');
  const list = [...(all ?? [])];
  list[list.indexOf(event.currentTarget) + step]?.focus();
}
