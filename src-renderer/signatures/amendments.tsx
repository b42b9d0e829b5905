import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './amendments.module.css';

/** The corrections of a signed text, which itself stays as it was (rules.md, Signatures). */
export function Amendments({ amendments }: { amendments: ConferenceView['amendments'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (amendments.length === 0) return null;
  return (
    <section aria-labelledby="amendments">
      <h3 id="amendments" className={classes.heading}>
        {t('signatures:amend.list')}
      </h3>
      <ol className={classes.list}>
        {amendments.map(({ documentId, at, by, what, why }) => (
          <li key={documentId}>
            <span className={classes.small}>
              {t('signatures:amend.by', { name: by, at: format.instant(at) })}
            </span>
            <p className={classes.text}>{what}</p>
            <p className={classes.text}>{t('signatures:amend.because', { why })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
