import { useQueryClient } from '@tanstack/react-query';
import type { Attendee, MeetingKind, Presence } from '../../src-shared/meetings/meeting.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { useCommand } from '../kit/use-command.ts';
import { kinds } from './kinds.ts';
import type { OpenMeeting } from './open-meeting.ts';

type Person = Omit<Attendee, 'presence'>;

export interface Attendance {
  /** Marks a person; null takes the person off the list. */
  set: (person: Person, presence: Presence | null) => Promise<void>;
  /** Those invited of whom nobody has said yet whether they came. */
  invited: readonly Attendee[];
  /** Marks everyone invited present. */
  allCame: () => Promise<void>;
  problem: Problem | null;
}

/** Who is at the table (HS-02). The list on screen changes at once, the vault's answer follows. */
export function useAttendance(kind: MeetingKind, meeting: OpenMeeting): Attendance {
  const queries = useQueryClient();
  const command = useCommand('meetings.setAttendance');
  const queryKey = [kinds[kind].open, { meetingId: meeting.id }];
  const invited = meeting.attendees.filter(({ presence }) => presence === 'invited');

  function mark(
    { personId, name, discipline, affiliation, organization }: Person,
    presence: Presence | null,
  ) {
    const person = { personId, name, discipline, affiliation, organization };
    queries.setQueryData<Pick<OpenMeeting, 'attendees'>>(
      queryKey,
      (view) => view && { ...view, attendees: marked(view.attendees, person, presence) },
    );
    return command.run({ meetingId: meeting.id, personId, discipline, presence });
  }

  return {
    invited,
    problem: command.problem,
    async set(person, presence) {
      await mark(person, presence);
      await queries.invalidateQueries({ queryKey });
    },
    async allCame() {
      await Promise.all(invited.map(({ presence: _, ...person }) => mark(person, 'present')));
      await queries.invalidateQueries({ queryKey });
    },
  };
}

function marked(
  attendees: readonly Attendee[],
  person: Person,
  presence: Presence | null,
): Attendee[] {
  const isListed = attendees.some(({ personId }) => personId === person.personId);
  if (presence === null) return attendees.filter(({ personId }) => personId !== person.personId);
  if (!isListed) return [...attendees, { ...person, presence }];
  return attendees.map((one) =>
    one.personId === person.personId ? { ...one, ...person, presence } : one,
  );
}
