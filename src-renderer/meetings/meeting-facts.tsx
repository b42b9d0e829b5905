import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { Warnings } from '../conferences/warnings.tsx';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { DateField } from '../kit/date-field.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { paths, useGo } from '../kit/go.ts';
import { GrowingText } from '../kit/growing-text.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SaveStateView } from '../kit/save-state.tsx';
import { useFormat } from '../kit/session.tsx';
import { useAutosave } from '../kit/use-autosave.ts';
import { useCommand } from '../kit/use-command.ts';
import { AttendancePanel } from './attendance.tsx';
import classes from './entry.module.css';
import { useAttendance } from './use-attendance.ts';
import { type EntryFocus, useFocus } from './use-focus.ts';

type Facts = Pick<ConferenceView, 'date' | 'startsAt' | 'endsAt' | 'notes'>;

/** The meeting itself: who is at the table, day and time, notes that belong to no child (HS-01). */
export function MeetingFacts({
  conference,
  focus,
  onDone,
}: {
  conference: ConferenceView;
  focus: EntryFocus;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const box = useRef<HTMLElement>(null);
  const attendance = useAttendance(conference);
  useFocus(box, focus.on === 'heading' ? { ...focus, on: 'team' } : focus);
  const cancel = useCommand('meetings.cancel');
  const { facts, change, command, state } = useFacts(conference);

  async function takeBack(): Promise<void> {
    if ((await cancel.run({ meetingId: conference.id })).ok) go.to(paths.conferences);
  }

  return (
    <article ref={box} aria-labelledby="meeting-title" className={classes.entry}>
      <h2 id="meeting-title" className={classes.name}>
        {t('conferences:agenda.meeting')}
      </h2>
      <Warnings warnings={conference.warnings} />
      <AttendancePanel attendees={conference.attendees} attendance={attendance} onDone={onDone} />
      <section aria-labelledby="meeting-when" className={classes.texts}>
        <h3 id="meeting-when" className={classes.heading}>
          {t('conferences:meeting.when')}
        </h3>
        <FieldGrid>
          <div data-focus-box="date">
            <DateField
              label={t('conferences:meeting.date')}
              value={facts.date}
              required
              error={command.fieldProblem('date')}
              onChange={(date) => date !== null && change({ ...facts, date })}
            />
          </div>
          <TextInput
            type="time"
            label={t('conferences:meeting.starts')}
            value={facts.startsAt ?? ''}
            error={command.fieldProblem('startsAt')}
            onChange={(event) => change({ ...facts, startsAt: event.currentTarget.value || null })}
          />
          <TextInput
            type="time"
            label={t('conferences:meeting.ends')}
            value={facts.endsAt ?? ''}
            error={command.fieldProblem('endsAt')}
            onChange={(event) => change({ ...facts, endsAt: event.currentTarget.value || null })}
          />
        </FieldGrid>
        <GrowingText
          label={t('conferences:meeting.notes')}
          description={t('conferences:meeting.notes-hint')}
          minRows={2}
          maxLength={20_000}
          value={facts.notes}
          onChange={(notes) => change({ ...facts, notes })}
        />
        <SaveStateView state={state} />
        <ProblemNotice problem={command.problem ?? cancel.problem} />
      </section>
      <footer className={classes.foot}>
        <ConfirmButton
          variant="subtle"
          label={t('conferences:cancel.label')}
          question={t('conferences:cancel.question', {
            class: conference.className,
            date: format.date(conference.date),
          })}
          detail={t('conferences:cancel.detail')}
          verb={t('conferences:cancel.verb')}
          onConfirm={() => void takeBack()}
        />
      </footer>
    </article>
  );
}

function useFacts(conference: ConferenceView) {
  const queries = useQueryClient();
  const { id: meetingId } = conference;
  const [facts, change] = useState<Facts>(() => ({
    date: conference.date,
    startsAt: conference.startsAt,
    endsAt: conference.endsAt,
    notes: conference.notes,
  }));
  const command = useCommand('meetings.save');
  const { state } = useAutosave({
    value: facts,
    save: async (next) => {
      const queryKey = ['conferences.open', { meetingId }];
      const reply = await command.run({ meetingId, ...next });
      if (reply.ok) {
        queries.setQueryData<ConferenceView>(queryKey, (view) => view && { ...view, ...next });
        void queries.invalidateQueries({ queryKey });
      }
      return reply;
    },
  });
  return { facts, change, command, state };
}
