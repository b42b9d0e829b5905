import { useTranslation } from 'react-i18next';
import type { ChildFile } from '../../src-shared/families/contract.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './child-page.module.css';

/** Concerns and updates that wait for the next conference. Nothing when there are none. */
export function RaisedList({ raised }: { raised: ChildFile['raised'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (raised.length === 0) return null;
  return (
    <section>
      <h2>{t('families:raised.title')}</h2>
      <ul className={classes.list}>
        {raised.map((note) => (
          <li key={note.id}>
            <div className={classes.top}>
              <strong>{t(`families:raise.${note.kind}`)}</strong>
              <span className={classes.quiet}>
                {note.raisedBy}, {format.instant(note.raisedAt)}
              </span>
            </div>
            <p className={classes.said}>{note.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
