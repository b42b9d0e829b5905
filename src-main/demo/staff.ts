import type { Input, Output } from '../../src-shared/contract.ts';
import { type Account, drawPassphrase } from './accounts.ts';
import type { Sitting } from './sitting.ts';

/** Everyone who works at the demonstration's site, made up but for the roster's own advocates. */
export interface Staff {
  administrator: Account;
  health: Account;
  disabilities: Account;
  mentalHealth: Account;
  everyone: Account[];
}

export const ADMINISTRATOR = 'Ruth Calloway';

const TEACHERS = [
  ...['Denise Whitfield', 'Marcus Oyelaran', 'Sunita Desai', 'Ellen Fraser', 'Olga Petrov'],
  ...['Winona Clearwater', 'Hector Villalobos', 'Bridget Sorensen', 'Tomasz Lis', 'Farah Siddiqui'],
];

type PersonInput = Input<'people.add'>;
type Person = Output<'people.list'>[number];
type ClassRow = Output<'families.classes'>[number];

/**
 * Gives access to a site's staff: one each for health, disabilities and mental health, a teacher for
 * each class, and the advocates whom the roster brought in, with the classes of their children.
 */
export async function hireStaff(
  sitting: Sitting,
  siteName: string,
  administrator: Account,
): Promise<Staff> {
  const everyone = [administrator];
  const giveAccess = async (personId: string, { name, roles }: PersonInput): Promise<Account> => {
    const passphrase = await drawPassphrase(sitting, { siteName, personName: name });
    await sitting.call('people.giveAccess', { personId, passphrase, isTemporary: false });
    const account = { personId, name, roles: [...roles], passphrase };
    everyone.push(account);
    return account;
  };
  const hire = async (person: Omit<PersonInput, 'language'>): Promise<Account> => {
    const input = { ...person, language: 'en' as const };
    const { id } = await sitting.call('people.add', input);
    return giveAccess(id, input);
  };
  const specialist = (name: string, role: 'health' | 'disabilities' | 'mental-health') =>
    hire({ name, roles: [role], discipline: role, classIds: [] });

  const advocates = (await sitting.call('people.list', {})).filter(isAdvocateOfRoster);
  const classes = await sitting.call('families.classes', {});
  const staff = {
    administrator,
    health: await specialist('Benita Lorde', 'health'),
    disabilities: await specialist('Howard Pell', 'disabilities'),
    mentalHealth: await specialist('Joy Tsinajinnie', 'mental-health'),
    everyone,
  };
  for (const [n, { id }] of classes.entries()) {
    const name = TEACHERS[n] ?? `Teacher ${n + 1}`;
    await hire({ name, roles: ['teacher'], discipline: 'teaching', classIds: [id] });
  }
  const classesOf = await classesOfAdvocates(sitting, classes);
  for (const { id: personId, name, discipline, language } of advocates) {
    const classIds = [...(classesOf.get(name) ?? [])];
    const input: PersonInput = {
      ...{ name, discipline, language, classIds },
      roles: ['family-advocate'],
    };
    await sitting.call('people.edit', { personId, ...input });
    await giveAccess(personId, input);
  }
  return staff;
}

function isAdvocateOfRoster({ access, roles, discipline }: Person): boolean {
  return access === 'none' && roles.length === 0 && discipline === 'family-services';
}

const PAGE = 200;

/** By an advocate's name, the classes that children of this advocate are in. */
async function classesOfAdvocates(
  sitting: Sitting,
  classes: ClassRow[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const { id: classId } of classes) {
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const page = await sitting.call('families.children', {
        ...{ query: '', status: 'all', sort: 'name', descending: false },
        ...{ classId, offset, limit: PAGE },
      });
      total = page.total;
      for (const { advocateName } of page.rows) {
        if (advocateName === null) continue;
        found.set(advocateName, (found.get(advocateName) ?? new Set()).add(classId));
      }
    }
  }
  return found;
}
