import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Discipline, workingDisciplines } from '../../src-shared/disciplines.ts';
import type { Attendee } from '../../src-shared/meetings/meeting.ts';
import { PersonSelect } from '../kit/person-select.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useQuery } from '../kit/use-query.ts';
import { AddVisitor } from '../people/add-visitor.tsx';
import { From } from '../people/from.tsx';
import classes from './attendance.module.css';
import { PresenceChoices, presenceKeys } from './presence-choices.tsx';
import type { Attendance } from './use-attendance.ts';

/** Who is at the table, by discipline: the whole team with one button, then one by one (HS-02). */
export function AttendancePanel({
  attendees,
  attendance,
  none,
  onDone,
}: {
  attendees: readonly Attendee[];
  attendance: Attendance;
  /** Said while nobody is listed. */
  none: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const people = useQuery('people.list', {});
  const listed = new Set(attendees.map(({ personId }) => personId));

  function add(personId: string | null): void {
    const person = people.data?.find(({ id }) => id === personId);
    if (person === undefined) return;
    const { id, name, discipline, affiliation, organization } = person;
    void attendance.set({ personId: id, name, discipline, affiliation, organization }, 'present');
  }

  return (
    <section aria-labelledby="people" className={classes.panel}>
      <h3 id="people" className={classes.heading}>
        {t('conferences:people.title')}
      </h3>
      <div className={classes.quick}>
        {attendance.invited.length > 0 && (
          <Button
            data-focus="team"
            variant="light"
            onClick={(event) => {
              const onward = event.currentTarget.parentElement?.querySelector('button:last-child');
              if (onward instanceof HTMLElement) onward.focus();
              void attendance.allCame();
            }}
          >
            {t('conferences:people.team', { count: attendance.invited.length })}
          </Button>
        )}
        <Button data-focus="team" variant="default" onClick={onDone}>
          {t('conferences:people.onward')}
        </Button>
      </div>
      <ProblemNotice problem={attendance.problem} />
      {attendees.length === 0 && <p className={classes.none}>{none}</p>}
      <ul className={classes.list} aria-label={t('conferences:people.title')}>
        {attendees.map((attendee) => (
          <AttendeeRow key={attendee.personId} attendee={attendee} attendance={attendance} />
        ))}
      </ul>
      <PersonSelect
        label={t('conferences:people.add')}
        value={null}
        onChange={add}
        only={({ id, access }) => !listed.has(id) && access !== 'removed'}
      />
      <div>
        <AddVisitor onAdded={(visitor) => void attendance.set(visitor, 'present')} />
      </div>
      <p className={classes.none}>{t('conferences:people.keys')}</p>
    </section>
  );
}

function AttendeeRow({ attendee, attendance }: { attendee: Attendee; attendance: Attendance }) {
  const { t } = useTranslation();
  const { presence: current, ...person } = attendee;

  return (
    <li
      className={classes.row}
      onKeyDown={presenceKeys((presence) => void attendance.set(person, presence))}
    >
      <span className={classes.name}>
        {attendee.name}
        <From person={attendee} />
      </span>
      {attendee.affiliation !== 'parent' && (
        <NativeSelect
          size="xs"
          aria-label={t('conferences:people.discipline-of', { name: attendee.name })}
          value={attendee.discipline}
          data={workingDisciplines.map((value) => ({
            value,
            label: t(`common:discipline.${value}`),
          }))}
          onChange={(event) => {
            const discipline = Discipline.parse(event.currentTarget.value);
            void attendance.set({ ...person, discipline }, current);
          }}
        />
      )}
      <PresenceChoices
        name={attendee.name}
        word={(presence) => t(`conferences:presence.${presence}`)}
        current={current}
        onChoose={(presence) => void attendance.set(person, presence)}
      />
    </li>
  );
}
