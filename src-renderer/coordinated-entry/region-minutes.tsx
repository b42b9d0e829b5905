import { useTranslation } from 'react-i18next';
import type { RegionMeetingView } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { useFormat, useMayEverywhere } from '../kit/session.tsx';
import { MinutesFrame } from '../meetings/minutes-frame.tsx';
import { useReading } from '../meetings/use-reading.ts';
import { heldMeeting } from './held-meeting.ts';
import { HouseholdAgenda } from './household-agenda.tsx';
import { HouseholdLastTime } from './household-last-time.tsx';
import { MinutesPrint } from './minutes-print.tsx';
import { RegionMinutesHead } from './region-minutes-head.tsx';
import { ReviewRead } from './review-read.tsx';

/** A region's meeting for reading: its minutes once finalized, with signing, printing, amendments. */
export function RegionMinutes({
  meeting: stored,
  startAt,
}: {
  meeting: RegionMeetingView;
  startAt: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMayEverywhere('write-records');
  const meeting = heldMeeting(stored, { entries: new Map() });
  const { id: meetingId } = meeting;
  const { item, here, turnTo } = useReading(meeting.agenda, startAt, {
    next: t('region-meetings:keys.next'),
    previous: t('region-meetings:keys.previous'),
    meeting: t('region-meetings:keys.start'),
  });
  return (
    <MinutesFrame
      kind="coordinated-entry"
      meeting={meeting}
      title={meeting.regionName ?? t('coordinated-entry-documents:coc')}
      subtitle={t('region-meetings:on', { date: format.date(meeting.date) })}
      mayWrite={mayWrite}
      print={<MinutesPrint meetingId={meetingId} />}
      agenda={<HouseholdAgenda meeting={meeting} at={here} onTurn={turnTo} />}
      entry={
        item ? (
          <ReviewRead key={item.householdId} meetingId={meetingId} item={item} />
        ) : (
          <RegionMinutesHead meeting={meeting} />
        )
      }
      asideLabel={t('conferences:last-time.title')}
      aside={
        item ? (
          <HouseholdLastTime
            key={item.householdId}
            meetingId={meetingId}
            householdId={item.householdId}
            date={meeting.date}
          />
        ) : null
      }
    />
  );
}
