import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { MeetingFacts } from '../meetings/meeting-facts.tsx';
import previous from '../meetings/previous.module.css';
import type { MeetingWalk } from '../meetings/use-meeting.ts';
import type { HeldMeeting } from './held-meeting.ts';
import { ListPanel } from './list-panel.tsx';
import { MeetingAgencies } from './meeting-agencies.tsx';
import { MeetingRoles } from './meeting-roles.tsx';
import { Principles } from './principles.tsx';
import { ReportBack } from './report-back.tsx';

/** The meeting itself: agencies and people, roles, what was reported back, day, time and minutes. */
export function MeetingStart({
  meeting,
  warnings,
  walk,
}: {
  meeting: HeldMeeting;
  warnings: ReactNode;
  walk: MeetingWalk;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { focus } = walk;
  const ofAgencies = new Set(
    meeting.agencies.flatMap(({ people }) => people.map(({ personId }) => personId)),
  );
  const staff = meeting.attendees.filter(({ personId }) => !ofAgencies.has(personId));
  const onward = () => walk.step(1);
  return (
    <MeetingFacts
      kind="coordinated-entry"
      meeting={{ ...meeting, attendees: staff }}
      warnings={warnings}
      first={<MeetingAgencies meeting={meeting} />}
      nobody={t('region-meetings:start.nobody-else')}
      then={
        <>
          <MeetingRoles meeting={meeting} />
          <ReportBack meeting={meeting} />
          <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={onward}>
            {t('region-meetings:start.onward')}
          </Button>
        </>
      }
      cancelQuestion={t('region-meetings:start.cancel', {
        region: meeting.regionName ?? t('coordinated-entry-documents:coc'),
        date: format.date(meeting.date),
      })}
      home={paths.regionMeetings}
      focus={focus.on === 'heading' ? { ...focus, on: 'agencies' } : focus}
      onDone={onward}
    />
  );
}

/** Beside it: what everybody agreed to, and the list that leaves ahead of the meeting. */
export function MeetingBeside({ meeting }: { meeting: HeldMeeting }) {
  return (
    <div className={previous.previous}>
      <ListPanel meeting={meeting} />
      <Principles isOpen={meeting.isAtStart} />
    </div>
  );
}
