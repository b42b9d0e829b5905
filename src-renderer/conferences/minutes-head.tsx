import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/entry.module.css';
import head from '../meetings/minutes-head.module.css';
import { HeldBy, MeetingNotes, MinutesSigning, WhenHeld } from '../meetings/minutes-parts.tsx';
import { Amendments } from '../signatures/amendments.tsx';
import { SigningBadge } from '../signatures/signing-badge.tsx';
import { Warnings } from './warnings.tsx';

/** The meeting in its minutes: when, who, notes, the forms it made, and where the signing stands. */
export function MinutesHead({ conference }: { conference: ConferenceView }) {
  const { t } = useTranslation();
  const { attendees } = conference;
  return (
    <article aria-labelledby="meeting-title" className={classes.entry}>
      <div>
        <h2 id="meeting-title" className={classes.name}>
          {t('conferences:agenda.meeting')}
        </h2>
        <WhenHeld meeting={conference} />
      </div>
      {conference.state === 'open' && (
        <StateBadge state="draft" label={t('conferences:state.open')} />
      )}
      <Warnings warnings={conference.warnings} />
      <HeldBy attendees={attendees} />
      <MeetingNotes notes={conference.notes} />
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
