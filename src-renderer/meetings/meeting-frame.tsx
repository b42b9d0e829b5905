import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import { Page } from '../kit/page.tsx';
import { Columns } from './columns.tsx';
import { FinalizeDialog, type FinalizeWords } from './finalize-dialog.tsx';
import { MissingBar } from './missing-bar.tsx';
import { ModeButton } from './mode-keys.tsx';
import type { AgendaLine, OpenMeeting } from './open-meeting.ts';
import type { Holding } from './use-holding.ts';

/**
 * The page of a meeting being held, whatever its kind: agenda, entry and last time side by side, the
 * bar that counts what is missing, and finalizing; in meeting mode `screen` alone.
 */
export function MeetingFrame<M extends OpenMeeting, I extends AgendaLine, F extends string>({
  kind,
  holding: { meeting, drafts, walk, mode, saving, problem },
  title,
  subtitle,
  words,
  warnings,
  isWhole = true,
  screen,
  agenda,
  entry,
  aside,
  asideLabel,
}: {
  kind: MeetingKind;
  holding: Holding<M, I, F>;
  title: string;
  subtitle: string;
  words: FinalizeWords;
  /** What is unusual and refuses nothing. */
  warnings: ReactNode;
  /** Who sees only a part of the meeting does not end it. */
  isWhole?: boolean;
  /** What the room sees in meeting mode. */
  screen: ReactNode;
  agenda: ReactNode;
  /** The entry of whom one is at, or the meeting itself. */
  entry: ReactNode;
  /** Null leaves the last column out. */
  aside: ReactNode;
  asideLabel?: string;
}) {
  const { t } = useTranslation();
  const [isFinalizing, setFinalizing] = useState(false);
  if (mode.isOn) return screen;
  const finalize = { label: t('conferences:finalize.verb'), run: () => setFinalizing(true) };
  return (
    <Page
      wide
      bare
      title={title}
      subtitle={subtitle}
      actions={meeting.agenda.length > 0 && <ModeButton onEnter={mode.enter} />}
      {...(isWhole ? { primary: finalize } : {})}
    >
      <Columns
        agenda={agenda}
        entry={entry}
        aside={aside}
        {...(asideLabel === undefined ? {} : { asideLabel })}
      />
      <MissingBar
        meeting={meeting}
        saving={saving}
        problem={problem}
        onWalk={walk.walkOn}
        said={walk.said}
      />
      <FinalizeDialog
        kind={kind}
        meeting={meeting}
        words={words}
        warnings={warnings}
        opened={isFinalizing}
        flush={drafts.flush}
        onClose={() => setFinalizing(false)}
        onWalk={(unmet) => {
          setFinalizing(false);
          walk.walkTo(unmet);
        }}
      />
    </Page>
  );
}
