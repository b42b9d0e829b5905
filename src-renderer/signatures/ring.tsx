import { useTranslation } from 'react-i18next';
import classes from './ring.module.css';

const RADIUS = 52;
const LENGTH = 2 * Math.PI * RADIUS;

/** How many of those present have signed; the ring closes with the last one. */
export function Ring({ signed, total }: { signed: number; total: number }) {
  const { t } = useTranslation();
  const part = total === 0 ? 0 : signed / total;
  return (
    <div className={classes.ring} data-closed={total > 0 && signed === total}>
      <svg
        viewBox="0 0 120 120"
        role="img"
        aria-label={t('signatures:round.ring', { signed, total })}
      >
        <circle cx="60" cy="60" r={RADIUS} className={classes.ground} />
        <circle
          cx="60"
          cy="60"
          r={RADIUS}
          className={classes.part}
          strokeDasharray={`${part * LENGTH} ${LENGTH}`}
          transform="rotate(-90 60 60)"
        />
        <text x="60" y="68" textAnchor="middle" aria-hidden className={classes.count}>
          {signed}/{total}
        </text>
      </svg>
    </div>
  );
}
