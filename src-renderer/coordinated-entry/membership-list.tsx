import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Membership } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import classes from '../families/child-page.module.css';
import { useFormat } from '../kit/session.tsx';

/** The regions in which an agency takes part, and took part (CE-05). */
export function MembershipList({
  memberships,
  mayManage,
  onJoin,
  onLeave,
}: {
  memberships: readonly Membership[];
  mayManage: boolean;
  onJoin: () => void;
  onLeave: (membership: Membership) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <h2>{t('coordinated-entry:regions.title')}</h2>
      {memberships.length === 0 && <p>{t('coordinated-entry:membership.none')}</p>}
      <ul className={classes.list}>
        {memberships.map((membership) => {
          const { regionId, regionName, since, until } = membership;
          const days = { start: format.date(since), end: until && format.date(until) };
          return (
            <li key={`${regionId} ${since}`} className={classes.top}>
              <span>{regionName}</span>
              <span className={classes.quiet}>
                {until === null
                  ? t('coordinated-entry:since', { date: days.start })
                  : t('coordinated-entry:from-to', days)}
              </span>
              {mayManage && until === null && (
                <Button
                  className={classes.end}
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('coordinated-entry:membership.leave-title', { region: regionName })}
                  onClick={() => onLeave(membership)}
                >
                  {t('coordinated-entry:membership.leave')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayManage && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={onJoin}>
          {t('coordinated-entry:membership.join')}
        </Button>
      )}
    </section>
  );
}
