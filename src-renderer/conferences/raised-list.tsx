import { useTranslation } from 'react-i18next';
import type { Raised } from '../../src-shared/conferences/contract.ts';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/entry.module.css';

/** Concerns and updates raised between meetings; this conference takes them up (HS-07). */
export function RaisedList({ raised }: { raised: readonly Raised[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (raised.length === 0) return null;
  return (
    <section aria-labelledby="entry-raised" className={classes.raised}>
      <h3 id="entry-raised" className={classes.heading}>
        {t('conferences:raised.title')}
      </h3>
      <ul>
        {raised.map(({ id, kind, text, raisedBy, raisedAt }) => (
          <li key={id}>
            <p>
              <strong>{t(`conferences:raised.${kind}`)}</strong> {text}
            </p>
            <span className={classes.quiet}>
              {t('conferences:raised.by', { name: raisedBy, at: format.instant(raisedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
