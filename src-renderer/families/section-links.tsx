import { useTranslation } from 'react-i18next';
import { linkTo, paths } from '../kit/go.ts';
import classes from '../kit/section-links.module.css';

const pages = [
  { key: 'children', path: paths.children },
  { key: 'families', path: paths.families },
  { key: 'classes', path: paths.classes },
] as const;

/** The three lists of this tab, one beside the other. */
export function SectionLinks({ here }: { here: (typeof pages)[number]['key'] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('families:lists')} className={classes.links}>
      {pages.map(({ key, path }) => (
        <a key={key} href={linkTo(path)} aria-current={key === here ? 'page' : undefined}>
          {t(`families:${key}.title`)}
        </a>
      ))}
    </nav>
  );
}
