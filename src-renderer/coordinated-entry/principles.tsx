import { useTranslation } from 'react-i18next';
import classes from '../meetings/previous.module.css';

const principles = [
  ...(['ownership', 'participation', 'courage', 'trust'] as const),
  ...(['person-centered', 'flexible', 'growth'] as const),
];
const conduct = ['respect', 'fairness', 'integrity'] as const;

/** What everybody at the table has agreed to, unfolded at the start of a meeting (CE-35). */
export function Principles({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <details open={isOpen}>
      <summary className={classes.title}>{t('region-meetings:principles')}</summary>
      <h3 className={classes.heading}>{t('coordinated-entry:principles')}</h3>
      <ul className={classes.list}>
        {principles.map((one) => (
          <li key={one}>{t(`coordinated-entry:principle.${one}`)}</li>
        ))}
      </ul>
      <h3 className={classes.heading}>{t('coordinated-entry:conduct-title')}</h3>
      <p className={classes.text}>
        {conduct.map((one) => t(`coordinated-entry:conduct.${one}`)).join(' · ')}
      </p>
    </details>
  );
}
