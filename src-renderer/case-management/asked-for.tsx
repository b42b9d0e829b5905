import { useTranslation } from 'react-i18next';
import type { AppointmentRow } from '../../src-shared/case-management/contract.ts';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/entry.module.css';

/** Why an appointment was asked for, by whom and when (HS-22); nothing for none. */
export function AskedFor({ appointments }: { appointments: readonly AppointmentRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (appointments.length === 0) return null;
  return (
    <section aria-labelledby="entry-asked" className={classes.raised}>
      <h3 id="entry-asked" className={classes.heading}>
        {t('case-management:entry.asked-for')}
      </h3>
      <ul>
        {appointments.map(({ id, why, requestedBy, requestedOn }) => (
          <li key={id}>
            <p>{why}</p>
            <span className={classes.quiet}>
              {t('case-management:asked-by', { name: requestedBy, date: format.date(requestedOn) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
