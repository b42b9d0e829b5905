import { useTranslation } from 'react-i18next';
import type { CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { useFormat, useMay } from '../kit/session.tsx';
import { asSubjects } from '../meetings/child-subjects.ts';
import { MinutesFrame } from '../meetings/minutes-frame.tsx';
import { PrintButton } from '../meetings/print-dialog.tsx';
import { usePrintables } from '../meetings/use-printables.ts';
import { useReading } from '../meetings/use-reading.ts';
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
  const mayWrite = useMay('write-records');
  const { id: meetingId, isWhole } = meeting;
  const { item, here, turnTo } = useReading(asSubjects(meeting.agenda), startAt, {
    next: t('conferences:keys.next'),
    previous: t('conferences:keys.previous'),
    meeting: t('conferences:keys.meeting'),
  });
  const printables = usePrintables(meetingId, item, {
    all: t('case-management:print.all'),
    isWhole,
  });
  const planId = meeting.plans.find(({ childId }) => childId === item?.childId)?.planId ?? null;
  return (
    <MinutesFrame
      kind="case-management"
      meeting={meeting}
      title={t('case-management:meeting.title')}
      subtitle={t('case-management:meeting.on', { date: format.date(meeting.date) })}
      mayWrite={mayWrite}
      isWhole={isWhole}
      print={printables.length > 0 && <PrintButton printables={printables} />}
      agenda={<CaseAgenda meeting={meeting} at={here} onTurn={turnTo} />}
      entry={
        item ? (
          <CaseEntryRead key={item.childId} meetingId={meetingId} item={item} planId={planId} />
        ) : (
          <MeetingRead meeting={meeting} />
        )
      }
      aside={item ? <CasePrevious meetingId={meetingId} childId={item.childId} /> : null}
    />
  );
}
