import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../src-shared/conferences/contract.ts';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { entryFields } from './entry-fields.ts';
import { OutcomeMark } from './outcome-mark.tsx';

/** For the room: what was promised last time and where it stands today, then last time's words (HS-13). */
export function PromisedFirst({ entry }: { entry: EntryView | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entry === undefined) return null;
  const { previous, carriedOver } = entry;
  const shown = new Set(previous?.actions.map(({ id }) => id));
  const older = carriedOver.filter(({ id }) => !shown.has(id));
  const promised = previous?.actions ?? [];
  const texts = previous ? entryFields.filter((field) => previous.text[field] !== '') : [];
  return (
    <div className={classes.previous}>
      {promised.length + older.length === 0 ? (
        <h2 className={classes.heading}>{t('meetings:mode.nothing-promised')}</h2>
      ) : (
        <>
          <Promised title={t('conferences:last-time.promised')} actions={promised} isBare />
          <Promised title={t('conferences:last-time.still-open')} actions={older} isBare />
        </>
      )}
      {previous && (
        <section className={classes.previous}>
          <h2 className={classes.heading}>
            {t('conferences:last-time.on', { date: format.date(previous.date) })}
          </h2>
          <OutcomeMark outcome={previous.outcome} />
          {texts.map((field) => (
            <section key={field}>
              <h3 className={classes.label}>{t(`documents:entry.${field}`)}</h3>
              <p className={classes.text}>{previous.text[field]}</p>
            </section>
          ))}
        </section>
      )}
    </div>
  );
}
