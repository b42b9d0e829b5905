import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceView, Unmet } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { Warnings } from '../conferences/warnings.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { paths, useGo } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import classes from './finalize-dialog.module.css';

/** Every unmet condition with the way to it (rules.md, Conferences 4); without one, the last question. */
export function FinalizeDialog({
  conference,
  opened,
  flush,
  onClose,
  onWalk,
}: {
  conference: ConferenceView;
  opened: boolean;
  /** Saves what is being typed; finalizing waits for it. */
  flush: () => Promise<void>;
  onClose: () => void;
  onWalk: (unmet: Unmet) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const queries = useQueryClient();
  const finalize = useCommand('meetings.finalize');
  const { id: meetingId, unmet } = conference;
  useEffect(() => {
    if (!opened) return;
    void flush().then(() =>
      queries.invalidateQueries({ queryKey: ['conferences.open', { meetingId }] }),
    );
  }, [opened, flush, queries, meetingId]);

  async function run(): Promise<void> {
    await flush();
    const reply = await finalize.run({ meetingId });
    if (reply.ok) go.to(paths.signing(meetingId));
  }

  const values = { class: conference.className, date: format.date(conference.date) };
  const title = t(
    unmet.length > 0 ? 'conferences:finalize.missing' : 'conferences:finalize.question',
    values,
  );
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      {unmet.length > 0 ? (
        <UnmetList conference={conference} onWalk={onWalk} />
      ) : (
        <div className={classes.body}>
          <Text>{t('conferences:finalize.detail', countsOf(conference))}</Text>
          <Warnings warnings={conference.warnings} />
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

function countsOf({ agenda, attendees }: ConferenceView) {
  return {
    children: agenda.length,
    forms: agenda.filter(({ outcome }) => outcome === SUPPORT_NEEDED).length,
    people: attendees.filter(({ presence }) => presence === 'present').length,
  };
}

function UnmetList({
  conference,
  onWalk,
}: {
  conference: ConferenceView;
  onWalk: (unmet: Unmet) => void;
}) {
  const { t } = useTranslation();
  const names = new Map(
    [...conference.leftOut, ...conference.agenda].map(({ childId, name }) => [childId, name]),
  );
  return (
    <ul className={classes.list}>
      {conference.unmet.map((unmet, index) => (
        <li key={`${unmet.code}/${unmet.childId ?? ''}/${unmet.actionId ?? ''}`}>
          <UnstyledButton
            className={classes.unmet}
            data-autofocus={index === 0 ? true : undefined}
            onClick={() => onWalk(unmet)}
          >
            {t(`conferences:unmet.${unmet.code}`, {
              name: (unmet.childId && names.get(unmet.childId)) ?? '',
            })}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
