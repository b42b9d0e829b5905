import { useQueryClient } from '@tanstack/react-query';
import type { Attendee, ConferenceView, Presence } from '../../src-shared/conferences/contract.ts';
import type { Person } from '../../src-shared/people/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { reachOf } from '../../src-shared/rights.ts';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';

export interface Attendance {
  /** Marks a person; null takes the person off the list. */
  set: (person: Omit<Attendee, 'presence'>, presence: Presence | null) => Promise<void>;
  /** The class's own team that is not on the list yet. */
  team: readonly Person[];
  addTeam: () => Promise<void>;
  problem: Problem | null;
}

/** Who is at the table (HS-02). The list on screen changes at once, the vault's answer follows. */
export function useAttendance(conference: ConferenceView): Attendance {
  const queries = useQueryClient();
  const people = useQuery('people.list', {});
  const advocates = useAdvocates(conference.classId);
  const command = useCommand('conferences.setAttendance');
  const queryKey = ['conferences.open', { conferenceId: conference.id }];
  const listed = new Set(conference.attendees.map(({ personId }) => personId));
  const team = (people.data ?? []).filter(
    (person) =>
      !listed.has(person.id) &&
      person.access !== 'removed' &&
      (advocates.has(person.name) || isOfTeam(person, conference.classId)),
  );

  async function mark(person: Omit<Attendee, 'presence'>, presence: Presence | null) {
    const { personId, discipline } = person;
    queries.setQueryData<ConferenceView>(
      queryKey,
      (view) => view && { ...view, attendees: marked(view.attendees, person, presence) },
    );
    await command.run({ conferenceId: conference.id, personId, discipline, presence });
  }

  return {
    team,
    problem: command.problem,
    async set(person, presence) {
      await mark(person, presence);
      await queries.invalidateQueries({ queryKey });
    },
    async addTeam() {
      for (const person of team) {
        const { id, name, discipline } = person;
        await mark({ personId: id, name, discipline }, 'present');
      }
      await queries.invalidateQueries({ queryKey });
    },
  };
}

/** Whoever has the class as an own one, and whoever writes for the whole site. */
function isOfTeam({ roles, classIds }: Person, classId: string): boolean {
  return classIds.includes(classId) || reachOf('write-records', roles) === 'all';
}

/** The names of the advocates of the class's children. */
function useAdvocates(classId: string): ReadonlySet<string> {
  const children = useQuery('families.children', {
    query: '',
    classId,
    status: 'enrolled',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 200,
  });
  const names = (children.data?.rows ?? []).map(({ advocateName }) => advocateName);
  return new Set(names.filter((name) => name !== null));
}

function marked(
  attendees: readonly Attendee[],
  person: Omit<Attendee, 'presence'>,
  presence: Presence | null,
): Attendee[] {
  const isListed = attendees.some(({ personId }) => personId === person.personId);
  if (presence === null) return attendees.filter(({ personId }) => personId !== person.personId);
  if (!isListed) return [...attendees, { ...person, presence }];
  return attendees.map((one) =>
    one.personId === person.personId ? { ...one, ...person, presence } : one,
  );
}
