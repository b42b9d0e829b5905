import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import { paths, useGo } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { useMay } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { AmendDialog } from '../signatures/amend-dialog.tsx';
import { Columns } from './columns.tsx';

/**
 * The page of a meeting for reading, whatever its kind: agenda, what was written and last time side
 * by side, and once it is finalized the ways to sign, amend and print it.
 */
export function MinutesFrame({
  kind,
  meeting: { id: meetingId, state },
  title,
  subtitle,
  mayWrite,
  isWhole = true,
  print,
  agenda,
  entry,
  aside,
  asideLabel,
}: {
  kind: MeetingKind;
  meeting: { id: string; state: 'open' | 'finalized' };
  title: string;
  subtitle: string;
  /** Whether the person may write such a meeting's records, and so amend its minutes. */
  mayWrite: boolean;
  /** Who sees only a part of the meeting neither signs nor amends it. */
  isWhole?: boolean;
  /** The button that prints; nothing where nothing can be printed. */
  print: ReactNode;
  agenda: ReactNode;
  /** What was written about whom one is at, or the meeting itself. */
  entry: ReactNode;
  /** Null leaves the last column out. */
  aside: ReactNode;
  asideLabel?: string;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const [isAmending, setAmending] = useState(false);
  const amend = useCommand('meetings.amend');
  const maySign = useMay('sign') && isWhole;
  const isFinal = state === 'finalized';
  const sign = {
    label: t('conferences:minutes.sign'),
    run: () => go.to(paths.signing(kind, meetingId)),
  };
  return (
    <Page
      wide
      bare
      title={title}
      subtitle={subtitle}
      actions={
        isFinal && (
          <>
            {mayWrite && isWhole && (
              <Button variant="default" onClick={() => setAmending(true)}>
                {t('signatures:amend.button')}
              </Button>
            )}
            {print}
          </>
        )
      }
      {...(isFinal && maySign ? { primary: sign } : {})}
    >
      <Columns
        agenda={agenda}
        entry={entry}
        aside={aside}
        {...(asideLabel === undefined ? {} : { asideLabel })}
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
