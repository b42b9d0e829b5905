import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/entry.module.css';
import head from '../meetings/minutes-head.module.css';
import previousClasses from '../meetings/previous.module.css';
import { From } from '../people/from.tsx';
import { Amendments } from '../signatures/amendments.tsx';
import { SigningBadge } from '../signatures/signing-badge.tsx';
import { SigningLines } from '../signatures/signing-lines.tsx';
import { Warnings } from './warnings.tsx';

/** The meeting in its minutes: when, who, notes, the forms it made, and where the signing stands. */
export function MinutesHead({ conference }: { conference: ConferenceView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { attendees, finalizedAt } = conference;
  const time = [conference.startsAt, conference.endsAt]
    .filter((one) => one !== null)
    .map(format.time)
    .join(' – ');
  return (
    <article aria-labelledby="meeting-title" className={classes.entry}>
      <div>
        <h2 id="meeting-title" className={classes.name}>
          {t('conferences:agenda.meeting')}
        </h2>
        <p className={classes.facts}>
          <span>{format.date(conference.date)}</span>
          {time && <span>{time}</span>}
          {finalizedAt && (
            <span>{t('conferences:minutes.finalized', { at: format.instant(finalizedAt) })}</span>
          )}
        </p>
      </div>
      {conference.state === 'open' && (
        <StateBadge state="draft" label={t('conferences:state.open')} />
      )}
      <Warnings warnings={conference.warnings} />
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
      {conference.notes !== '' && (
        <section>
          <h3 className={classes.heading}>{t('conferences:meeting.notes')}</h3>
          <p className={previousClasses.text}>{conference.notes}</p>
        </section>
      )}
      {conference.state === 'finalized' && <FormsMade conference={conference} />}
      {conference.state === 'finalized' && <MinutesSigning meetingId={conference.id} />}
      <Amendments amendments={conference.amendments} />
    </article>
  );
}

function FormsMade({ conference }: { conference: ConferenceView }) {
  const { t } = useTranslation();
  const { classId, id } = conference;
  const forms = useQuery('followUps.list', { state: 'all', classId, mineOnly: false });
  const made = forms.data?.filter(({ meetingId }) => meetingId === id);
  if (made === undefined) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t('conferences:minutes.forms', { count: made.length })}</h3>
      <ul className={head.people}>
        {made.map((form) => (
          <li key={form.id}>
            <Anchor href={linkTo(paths.form(form.id))}>{form.childName}</Anchor>
            <SigningBadge state={form.signing} missing={form.missingSignatures} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MinutesSigning({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation();
  const round = useQuery('signatures.round', { meetingId });
  const minutes = round.data?.documents.find(({ type }) => type === 'conference-minutes');
  if (minutes === undefined) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t('conferences:minutes.signatures')}</h3>
      <SigningLines signing={minutes.signing} />
    </section>
  );
}
