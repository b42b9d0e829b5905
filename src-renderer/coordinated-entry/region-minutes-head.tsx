import { useTranslation } from 'react-i18next';
import { StateBadge } from '../kit/state-badge.tsx';
import classes from '../meetings/entry.module.css';
import head from '../meetings/minutes-head.module.css';
import { HeldBy, MeetingNotes, MinutesSigning, WhenHeld } from '../meetings/minutes-parts.tsx';
import { WarningList } from '../meetings/warning-list.tsx';
import { Amendments } from '../signatures/amendments.tsx';
import type { HeldMeeting } from './held-meeting.ts';
import { StandsIn } from './meeting-roles.tsx';

/** The meeting in its minutes: when, roles, agencies, who, notes, and where the signing stands (CE-01). */
export function RegionMinutesHead({ meeting }: { meeting: HeldMeeting }) {
  const { t } = useTranslation();
  const isFinal = meeting.state === 'finalized';
  return (
    <article aria-labelledby="meeting-title" className={classes.entry}>
      <div>
        <h2 id="meeting-title" className={classes.name}>
          {t('conferences:agenda.meeting')}
        </h2>
        <WhenHeld meeting={meeting} />
      </div>
      {!isFinal && <StateBadge state="draft" label={t('conferences:state.open')} />}
      <WarningList sentences={meeting.warnings.map((one) => t(`region-meetings:warning.${one}`))} />
      <section>
        <h3 className={classes.heading}>{t('coordinated-entry-documents:minutes.roles')}</h3>
        {meeting.roles.map(({ role, agencyName, personName, replacement }) => (
          <div key={role} className={head.role}>
            <p className={classes.quiet}>{t(`coordinated-entry-documents:role.${role}`)}</p>
            <p>
              {[personName, agencyName].filter(Boolean).join(', ') ||
                t('coordinated-entry:not-set')}
            </p>
            <StandsIn replacement={replacement} />
          </div>
        ))}
      </section>
      <section>
        <h3 className={classes.heading}>{t('coordinated-entry:agencies.title')}</h3>
        <ul className={head.people}>
          {meeting.agencies.map(({ agencyId, name, presence, participation }) => (
            <li key={agencyId}>
              <span>{name}</span>
              <span className={classes.quiet}>
                {t(`coordinated-entry-documents:presence.${presence}`)}
                {participation &&
                  ` · ${t(`coordinated-entry-documents:participation.${participation}`)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <HeldBy attendees={meeting.attendees} />
      <MeetingNotes notes={meeting.notes} />
      {isFinal && <MinutesSigning meetingId={meeting.id} />}
      <Amendments amendments={meeting.amendments} />
    </article>
  );
}
