import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { useFormat, useMay } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { usePageKeys } from '../kit/use-keys.ts';
import { Columns } from '../meetings/columns.tsx';
import { PrintButton } from '../meetings/print-dialog.tsx';
import { usePrintables } from '../meetings/use-printables.ts';
import { MEETING, neighbour, type Stop } from '../meetings/walk.ts';
import { AmendDialog } from '../signatures/amend-dialog.tsx';
import { CaseAgenda } from './agenda.tsx';
import { CaseEntryRead } from './entry-read.tsx';
import { MeetingRead } from './meeting-read.tsx';
import { CasePrevious } from './previous.tsx';

/** A meeting for reading: its minutes once finalized, with signing, plans, printing, amendments. */
export function CaseMinutes({
  meeting,
  startAt,
}: {
  meeting: CaseMeetingView;
  startAt: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const [at, setAt] = useState<Stop>(startAt ?? MEETING);
  const [isAmending, setAmending] = useState(false);
  const amend = useCommand('meetings.amend');
  const maySign = useMay('sign');
  const mayWrite = useMay('write-records');
  const { agenda, id: meetingId, isWhole } = meeting;
  const child = agenda.find(({ childId }) => childId === at);
  const isFinal = meeting.state === 'finalized';
  const step = (by: 1 | -1) => setAt(neighbour(agenda, at, by));
  usePageKeys([
    { key: 'j', label: t('conferences:keys.next'), run: () => step(1) },
    { key: 'k', label: t('conferences:keys.previous'), run: () => step(-1) },
    { key: 'p', label: t('conferences:keys.meeting'), run: () => setAt(MEETING) },
  ]);
  const printables = usePrintables(meetingId, child, {
    all: t('case-management:print.all'),
    isWhole,
  });
  const planId = meeting.plans.find(({ childId }) => childId === at)?.planId ?? null;
  return (
    <Page
      wide
      bare
      title={t('case-management:meeting.title')}
      subtitle={t('case-management:meeting.on', { date: format.date(meeting.date) })}
      actions={
        isFinal && (
          <>
            {mayWrite && isWhole && (
              <Button variant="default" onClick={() => setAmending(true)}>
                {t('signatures:amend.button')}
              </Button>
            )}
            {printables.length > 0 && <PrintButton printables={printables} />}
          </>
        )
      }
      {...(isFinal && maySign && isWhole
        ? {
            primary: {
              label: t('conferences:minutes.sign'),
              run: () => go.to(paths.signing(meetingId)),
            },
          }
        : {})}
    >
      <Columns
        agenda={<CaseAgenda meeting={meeting} at={child ? at : MEETING} onTurn={setAt} />}
        entry={
          child ? (
            <CaseEntryRead key={at} meetingId={meetingId} item={child} planId={planId} />
          ) : (
            <MeetingRead meeting={meeting} />
          )
        }
        aside={child ? <CasePrevious meetingId={meetingId} childId={at} /> : null}
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
