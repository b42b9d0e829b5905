import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { DateField } from '../kit/date-field.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useGo } from '../kit/go.ts';
import { GrowingText } from '../kit/growing-text.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SaveStateView } from '../kit/save-state.tsx';
import { useAutosave } from '../kit/use-autosave.ts';
import { useCommand } from '../kit/use-command.ts';
import { AttendancePanel } from './attendance.tsx';
import classes from './entry.module.css';
import { kinds } from './kinds.ts';
import type { OpenMeeting } from './open-meeting.ts';
import { useAttendance } from './use-attendance.ts';
import { type EntryFocus, useFocus } from './use-focus.ts';

type Facts = Pick<OpenMeeting, 'date' | 'startsAt' | 'endsAt' | 'notes'>;

/** The meeting itself: who is at the table, day and time, notes that belong to no child (HS-01). */
export function MeetingFacts({
  kind,
  meeting,
  warnings,
  first,
  then,
  nobody,
  cancelQuestion,
  home,
  focus,
  onDone,
}: {
  kind: MeetingKind;
  meeting: OpenMeeting;
  warnings: ReactNode;
  /** What this kind asks before and after who is at the table. */
  first?: ReactNode;
  then?: ReactNode;
  /** Said while nobody is listed as being at the table, where the usual words would be untrue. */
  nobody?: string;
  /** Asked before the meeting is taken back, naming it. */
  cancelQuestion: string;
  /** Where one is when it was taken back. */
  home: string;
  focus: EntryFocus;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const box = useRef<HTMLElement>(null);
  const attendance = useAttendance(kind, meeting);
  useFocus(box, focus.on === 'heading' ? { ...focus, on: 'team' } : focus);
  const cancel = useCommand('meetings.cancel');
  const { facts, change, command, state } = useFacts(kind, meeting);

  async function takeBack(): Promise<void> {
    if ((await cancel.run({ meetingId: meeting.id })).ok) go.to(home);
  }

  return (
    <article ref={box} aria-labelledby="meeting-title" className={classes.entry}>
      <h2 id="meeting-title" className={classes.name}>
        {t('conferences:agenda.meeting')}
      </h2>
      {warnings}
      {first}
      <AttendancePanel
        attendees={meeting.attendees}
        attendance={attendance}
        none={nobody ?? t('conferences:people.none')}
        onDone={onDone}
      />
      {then}
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
          question={cancelQuestion}
          detail={t('conferences:cancel.detail')}
          verb={t('conferences:cancel.verb')}
          onConfirm={() => void takeBack()}
        />
      </footer>
    </article>
  );
}

function useFacts(kind: MeetingKind, meeting: OpenMeeting) {
  const queries = useQueryClient();
  const { id: meetingId } = meeting;
  const [facts, change] = useState<Facts>(() => ({
    date: meeting.date,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    notes: meeting.notes,
  }));
  const command = useCommand('meetings.save');
  const { state } = useAutosave({
    value: facts,
    save: async (next) => {
      const queryKey = [kinds[kind].open, { meetingId }];
      const reply = await command.run({ meetingId, ...next });
      if (reply.ok) {
        queries.setQueryData<Facts>(queryKey, (view) => view && { ...view, ...next });
        void queries.invalidateQueries({ queryKey });
      }
      return reply;
    },
  });
  return { facts, change, command, state };
}
