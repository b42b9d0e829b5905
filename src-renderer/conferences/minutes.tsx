import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
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
  const go = useGo();
  const [at, setAt] = useState<Stop>(startAt ?? MEETING);
  const [isAmending, setAmending] = useState(false);
  const amend = useCommand('meetings.amend');
  const maySign = useMay('sign');
  const mayWrite = useMay('write-records');
  const { agenda, id: meetingId } = conference;
  const child = agenda.find(({ childId }) => childId === at);
  const isFinal = conference.state === 'finalized';
  const step = (by: 1 | -1) => setAt(neighbour(agenda, at, by));
  usePageKeys([
    { key: 'j', label: t('conferences:keys.next'), run: () => step(1) },
    { key: 'k', label: t('conferences:keys.previous'), run: () => step(-1) },
    { key: 'p', label: t('conferences:keys.meeting'), run: () => setAt(MEETING) },
  ]);
  const printables = usePrintables(meetingId, child, {
    all: t('conferences:print.conference'),
    isWhole: true,
  });
  const date = format.date(conference.date);
  return (
    <Page
      wide
      bare
      title={conference.className}
      subtitle={t(conference.isFirst ? 'conferences:first-on' : 'conferences:conference-on', {
        date,
      })}
      actions={
        isFinal && (
          <>
            {mayWrite && (
              <Button variant="default" onClick={() => setAmending(true)}>
                {t('signatures:amend.button')}
              </Button>
            )}
            <PrintButton printables={printables} />
          </>
        )
      }
      {...(isFinal && maySign
        ? {
            primary: {
              label: t('conferences:minutes.sign'),
              run: () => go.to(paths.signing(meetingId)),
            },
          }
        : {})}
    >
      <Columns
        agenda={<Agenda conference={conference} at={child ? at : MEETING} onTurn={setAt} />}
        entry={
          child ? (
            <EntryRead key={at} meetingId={meetingId} item={child} />
          ) : (
            <MinutesHead conference={conference} />
          )
        }
        aside={child ? <Previous meetingId={meetingId} childId={at} /> : null}
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
