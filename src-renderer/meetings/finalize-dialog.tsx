import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import { Dialog } from '../kit/dialog.tsx';
import { paths, useGo } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';
import classes from './finalize-dialog.module.css';
import { kinds } from './kinds.ts';
import type { OpenMeeting, UnmetLine } from './open-meeting.ts';

/** What the dialog says, in the words of the kind of meeting. */
export interface FinalizeWords {
  /** The title while something is missing, and the last question once nothing is. */
  missing: string;
  question: string;
  detail: string;
  unmet: (unmet: UnmetLine) => string;
}

/** Every unmet condition with the way to it; without one, the last question. */
export function FinalizeDialog({
  kind,
  meeting,
  words,
  warnings,
  opened,
  flush,
  onClose,
  onWalk,
}: {
  kind: MeetingKind;
  meeting: OpenMeeting;
  words: FinalizeWords;
  /** What is unusual and refuses nothing. */
  warnings: ReactNode;
  opened: boolean;
  /** Saves what is being typed; finalizing waits for it. */
  flush: () => Promise<void>;
  onClose: () => void;
  onWalk: (unmet: UnmetLine) => void;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const queries = useQueryClient();
  const finalize = useCommand('meetings.finalize');
  const { id: meetingId, unmet } = meeting;
  const { open } = kinds[kind];
  // Who walks to a field wants the cursor there, not back on the button that opened the dialog.
  const [isWalking, setWalking] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setWalking(false);
    void flush().then(() => queries.invalidateQueries({ queryKey: [open, { meetingId }] }));
  }, [opened, flush, queries, meetingId, open]);

  async function run(): Promise<void> {
    // While it fades out it may already hold the question: no key reaches that.
    if (!opened) return;
    await flush();
    const reply = await finalize.run({ meetingId });
    if (reply.ok) go.to(paths.signing(kind, meetingId));
  }

  const title = unmet.length > 0 ? words.missing : words.question;
  return (
    <Dialog opened={opened} onClose={onClose} title={title} returnFocus={!isWalking}>
      {unmet.length > 0 ? (
        <UnmetList
          meeting={meeting}
          words={words}
          onWalk={(one) => {
            setWalking(true);
            onWalk(one);
          }}
        />
      ) : (
        <div className={classes.body}>
          <Text>{words.detail}</Text>
          {warnings}
          <ProblemNotice problem={finalize.problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button
              data-page-primary
              data-autofocus
              loading={finalize.isRunning}
              onClick={() => void run()}
            >
              {t('conferences:finalize.confirm')}
            </Button>
          </Group>
        </div>
      )}
    </Dialog>
  );
}

function UnmetList({
  meeting,
  words,
  onWalk,
}: {
  meeting: OpenMeeting;
  words: FinalizeWords;
  onWalk: (unmet: UnmetLine) => void;
}) {
  return (
    <ul className={classes.list}>
      {meeting.unmet.map((unmet, index) => (
        <li key={[unmet.code, unmet.subjectId, unmet.actionId, unmet.agencyId].join('/')}>
          <UnstyledButton
            className={classes.unmet}
            data-autofocus={index === 0 ? true : undefined}
            onClick={() => onWalk(unmet)}
          >
            {words.unmet(unmet)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
