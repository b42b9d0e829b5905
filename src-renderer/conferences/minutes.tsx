import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { useFormat, useMay } from '../kit/session.tsx';
import { asSubjects } from '../meetings/child-subjects.ts';
import { MinutesFrame } from '../meetings/minutes-frame.tsx';
import { PrintButton } from '../meetings/print-dialog.tsx';
import { usePrintables } from '../meetings/use-printables.ts';
import { useReading } from '../meetings/use-reading.ts';
import { Agenda } from './agenda.tsx';
import { EntryRead } from './entry-read.tsx';
import { MinutesHead } from './minutes-head.tsx';
import { Previous } from './previous.tsx';

/** A conference for reading: its minutes once finalized, with signing, forms, printing, amendments. */
export function Minutes({
  conference,
  startAt,
}: {
  conference: ConferenceView;
  startAt: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write-records');
  const { id: meetingId } = conference;
  const { item, here, turnTo } = useReading(asSubjects(conference.agenda), startAt, {
    next: t('conferences:keys.next'),
    previous: t('conferences:keys.previous'),
    meeting: t('conferences:keys.meeting'),
  });
  const printables = usePrintables(meetingId, item, {
    all: t('conferences:print.conference'),
    isWhole: true,
  });
  const date = format.date(conference.date);
  return (
    <MinutesFrame
      kind="conference"
      meeting={conference}
      title={conference.className}
      subtitle={t(conference.isFirst ? 'conferences:first-on' : 'conferences:conference-on', {
        date,
      })}
      mayWrite={mayWrite}
      print={<PrintButton printables={printables} />}
      agenda={<Agenda conference={conference} at={here} onTurn={turnTo} />}
      entry={
        item ? (
          <EntryRead key={item.childId} meetingId={meetingId} item={item} />
        ) : (
          <MinutesHead conference={conference} />
        )
      }
      aside={item ? <Previous meetingId={meetingId} childId={item.childId} /> : null}
    />
  );
}
