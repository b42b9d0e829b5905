import { useTranslation } from 'react-i18next';
import type { Attendee } from '../../src-shared/meetings/meeting.ts';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { From } from '../people/from.tsx';
import { SigningLines } from '../signatures/signing-lines.tsx';
import classes from './entry.module.css';
import head from './minutes-head.module.css';
import type { OpenMeeting } from './open-meeting.ts';
import previousClasses from './previous.module.css';

/** Day, time, and when it was finalized. */
export function WhenHeld({
  meeting,
}: {
  meeting: Pick<OpenMeeting, 'date' | 'startsAt' | 'endsAt'> & { finalizedAt: string | null };
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { date, startsAt, endsAt, finalizedAt } = meeting;
  const time = [startsAt, endsAt]
    .filter((one) => one !== null)
    .map(format.time)
    .join(' – ');
  return (
    <p className={classes.facts}>
      <span>{format.date(date)}</span>
      {time && <span>{time}</span>}
      {finalizedAt && (
        <span>{t('conferences:minutes.finalized', { at: format.instant(finalizedAt) })}</span>
      )}
    </p>
  );
}

/** Who was there, and who was not. */
export function HeldBy({ attendees }: { attendees: readonly Attendee[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="people">
      <h3 id="people" className={classes.heading}>
        {t('conferences:people.held')}
      </h3>
      <ul className={head.people}>
        {attendees.map((attendee) => (
          <li key={attendee.personId}>
            <span>
              {attendee.name}
              <From person={attendee} />
            </span>
            <span className={classes.quiet}>
              {t(`common:discipline.${attendee.discipline}`)} ·{' '}
              {t(`conferences:presence.${attendee.presence}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was written about the meeting itself; nothing for none. */
export function MeetingNotes({ notes }: { notes: string }) {
  const { t } = useTranslation();
  if (notes === '') return null;
  return (
    <section>
      <h3 className={classes.heading}>{t('conferences:meeting.notes')}</h3>
      <p className={previousClasses.text}>{notes}</p>
    </section>
  );
}

/** Where the signing of the minutes stands. */
export function MinutesSigning({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const round = useQuery('signatures.round', { meetingId });
  const minutes = round.data?.documents.find(({ type }) => type.endsWith('-minutes'));
  if (minutes === undefined) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t('conferences:minutes.signatures')}</h3>
      <SigningLines signing={minutes.signing} />
    </section>
  );
}
