import { useTranslation } from 'react-i18next';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/previous.module.css';
import { Promised } from '../meetings/promised.tsx';
import { entryFields } from './entry-fields.ts';
import { OutcomeMark } from './outcome-mark.tsx';

/** What was said last time and what was promised, with its result (HS-13). */
export function Previous({ meetingId, childId }: { meetingId: string; childId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stored = useQuery('conferences.entry', { meetingId, childId });
  if (stored.data === undefined) return null;
  const { previous, carriedOver } = stored.data;
  const shown = new Set(previous?.actions.map(({ id }) => id));
  const older = carriedOver.filter(({ id }) => !shown.has(id));
  const texts = previous ? entryFields.filter((field) => previous.text[field] !== '') : [];
  return (
    <aside aria-labelledby="last-time" className={classes.previous}>
      <h2 id="last-time" className={classes.title}>
        {previous
          ? t('conferences:last-time.on', { date: format.date(previous.date) })
          : t('conferences:last-time.title')}
      </h2>
      {!previous && <p className={classes.none}>{t('conferences:last-time.none')}</p>}
      {previous && <OutcomeMark outcome={previous.outcome} />}
      {previous &&
        texts.map((field) => (
          <section key={field}>
            <h3 className={classes.label}>{t(`documents:entry.${field}`)}</h3>
            <p className={classes.text}>{previous.text[field]}</p>
          </section>
        ))}
      <Promised title={t('conferences:last-time.promised')} actions={previous?.actions ?? []} />
      <Promised title={t('conferences:last-time.still-open')} actions={older} />
    </aside>
  );
}
