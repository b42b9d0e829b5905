import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { linkTo, paths } from '../kit/go.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import classes from '../meetings/entry.module.css';
import head from '../meetings/minutes-head.module.css';
import { HeldBy, MeetingNotes, MinutesSigning, WhenHeld } from '../meetings/minutes-parts.tsx';
import { Amendments } from '../signatures/amendments.tsx';
import { MissingGroups } from './missing-groups.tsx';

/** The meeting for reading: when, who, which group was missing, the plans it made, the signing. */
export function MeetingRead({ meeting }: { meeting: CaseMeetingView }) {
  const { t } = useTranslation();
  const { plans, minutesId } = meeting;
  return (
    <article aria-labelledby="meeting-title" className={classes.entry}>
      <div>
        <h2 id="meeting-title" className={classes.name}>
          {t('conferences:agenda.meeting')}
        </h2>
        <WhenHeld meeting={meeting} />
      </div>
      {meeting.state === 'open' && <StateBadge state="draft" label={t('conferences:state.open')} />}
      {!meeting.isWhole && <p className={classes.quiet}>{t('case-management:meeting.own-only')}</p>}
      <MissingGroups groups={meeting.missingGroups} />
      <HeldBy attendees={meeting.attendees} />
      <MeetingNotes notes={meeting.notes} />
      {plans.length > 0 && (
        <section>
          <h3 className={classes.heading}>
            {t('case-management:meeting.plans', { count: plans.length })}
          </h3>
          <ul className={head.people}>
            {plans.map(({ planId, name }) => (
              <li key={planId}>
                <Anchor href={linkTo(paths.plan(planId))}>{name}</Anchor>
              </li>
            ))}
          </ul>
        </section>
      )}
      {minutesId !== null && <MinutesSigning meetingId={meeting.id} />}
      <Amendments amendments={meeting.amendments} />
    </article>
  );
}
