import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../src-shared/coordinated-entry/households-contract.ts';
import { isWithin } from '../../src-shared/dates.ts';
import classes from '../families/child-page.module.css';
import { useFormat } from '../kit/session.tsx';

/** Where the household has stayed, the present first (CE-14). */
export function LocationHistory({ locations }: { locations: HouseholdView['locations'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <h2>{t('coordinated-entry:location.title')}</h2>
      {locations.length === 0 && <p>{t('coordinated-entry:location.none')}</p>}
      <ul className={classes.list}>
        {locations.map((location, n) => (
          <li key={location.id}>
            <div className={classes.top}>
              {n === 0 ? (
                <strong>{t(`coordinated-entry:location.kind.${location.kind}`)}</strong>
              ) : (
                t(`coordinated-entry:location.kind.${location.kind}`)
              )}
              <span>{t('coordinated-entry:since', { date: format.date(location.since) })}</span>
            </div>
            {location.detail && <p>{location.detail}</p>}
            <div className={classes.quiet}>
              {t('coordinated-entry:written-by', {
                name: location.recordedBy,
                at: format.instant(location.recordedAt),
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Navigator = HouseholdView['navigators'][number];

/** A navigator as people call it: the person, the agency, or both. */
export function navigatorName({
  personName,
  agencyName,
}: Pick<Navigator, 'personName' | 'agencyName'>) {
  return [personName, agencyName].filter(Boolean).join(', ');
}

/** Who has been the primary housing navigator, the present one first (CE-19). */
export function NavigatorHistory({
  navigators,
  today,
  onAssign,
  onEnd,
}: {
  navigators: readonly Navigator[];
  today: string;
  /** Null for whoever may not. */
  onAssign: (() => void) | null;
  onEnd: (() => void) | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <h2>{t('coordinated-entry:field.navigator')}</h2>
      {navigators.length === 0 && <p>{t('coordinated-entry:navigator.none')}</p>}
      <ul className={classes.list}>
        {navigators.map((navigator) => {
          const { id, since, until } = navigator;
          const name = navigatorName(navigator);
          const days = { start: format.date(since), end: until && format.date(until) };
          return (
            <li key={id} className={classes.top}>
              {isWithin(today, since, until) ? <strong>{name}</strong> : name}
              <span>
                {until === null
                  ? t('coordinated-entry:since', { date: days.start })
                  : t('coordinated-entry:from-to', days)}
              </span>
              {onEnd && until === null && (
                <Button
                  className={classes.end}
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('coordinated-entry:navigator.end-title', { name })}
                  onClick={onEnd}
                >
                  {t('coordinated-entry:navigator.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {onAssign && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={onAssign}>
          {t('coordinated-entry:household.navigator')}
        </Button>
      )}
    </section>
  );
}
