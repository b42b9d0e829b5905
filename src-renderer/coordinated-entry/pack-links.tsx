import { useTranslation } from 'react-i18next';
import { linkTo, paths } from '../kit/go.ts';
import classes from '../kit/section-links.module.css';

const pages = [
  { key: 'meetings', path: paths.regionMeetings },
  { key: 'households', path: paths.households },
  { key: 'agencies', path: paths.agencies },
  { key: 'regions', path: paths.regions },
  { key: 'barriers', path: paths.barriers },
] as const;

/** The pages of this tab, one beside the other. */
export function PackLinks({ here }: { here: (typeof pages)[number]['key'] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('coordinated-entry:pages')} className={classes.links}>
      {pages.map(({ key, path }) => (
        <a key={key} href={linkTo(path)} aria-current={key === here ? 'page' : undefined}>
          {t(`coordinated-entry:${key}.title`)}
        </a>
      ))}
    </nav>
  );
}
