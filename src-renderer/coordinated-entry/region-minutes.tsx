import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionMeetingView } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { useFormat, useMay, useMayEverywhere } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { usePageKeys } from '../kit/use-keys.ts';
import { Columns } from '../meetings/columns.tsx';
import { MEETING, neighbour, type Stop } from '../meetings/walk.ts';
import { AmendDialog } from '../signatures/amend-dialog.tsx';
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
  const go = useGo();
  const [at, setAt] = useState<Stop>(startAt ?? MEETING);
  const [isAmending, setAmending] = useState(false);
  const amend = useCommand('meetings.amend');
  const maySign = useMay('sign');
  const mayWrite = useMayEverywhere('write-records');
  const meeting = heldMeeting(stored, { children: new Map() });
  const { agenda, id: meetingId } = meeting;
  const item = agenda.find(({ householdId }) => householdId === at);
  const isFinal = meeting.state === 'finalized';
  usePageKeys([
    { key: 'j', label: t('region-meetings:keys.next'), run: () => setAt(neighbour(agenda, at, 1)) },
    {
      key: 'k',
      label: t('region-meetings:keys.previous'),
      run: () => setAt(neighbour(agenda, at, -1)),
    },
    { key: 'p', label: t('region-meetings:keys.start'), run: () => setAt(MEETING) },
  ]);
  const sign = { label: t('conferences:minutes.sign'), run: () => go.to(paths.signing(meetingId)) };
  return (
    <Page
      wide
      bare
      title={meeting.regionName ?? t('coordinated-entry-documents:coc')}
      subtitle={t('region-meetings:on', { date: format.date(meeting.date) })}
      actions={
        isFinal && (
          <>
            {mayWrite && (
              <Button variant="default" onClick={() => setAmending(true)}>
                {t('signatures:amend.button')}
              </Button>
            )}
            <MinutesPrint meetingId={meetingId} />
          </>
        )
      }
      {...(isFinal && maySign ? { primary: sign } : {})}
    >
      <Columns
        agenda={<HouseholdAgenda meeting={meeting} at={item ? at : MEETING} onTurn={setAt} />}
        entry={
          item ? (
            <ReviewRead key={at} meetingId={meetingId} item={item} />
          ) : (
            <RegionMinutesHead meeting={meeting} />
          )
        }
        asideLabel={t('conferences:last-time.title')}
        aside={
          item ? (
            <HouseholdLastTime
              key={at}
              meetingId={meetingId}
              householdId={at}
              date={meeting.date}
            />
          ) : null
        }
      />
      <AmendDialog
        draftName={`amend:${meetingId}`}
        opened={isAmending}
        onClose={() => setAmending(false)}
        onAmend={(what, why) => amend.run({ meetingId, what, why })}
        problem={amend.problem}
        isRunning={amend.isRunning}
      />
    </Page>
  );
}
