import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatDate } from '../../../src-shared/dates.ts';
import { type Translate, translator } from '../../../src-shared/locales/translator.ts';
import type { Language } from '../../../src-shared/operation.ts';
import type { Role } from '../../../src-shared/rights.ts';
import type { BinderWindow } from './binder-window.ts';

/** The roster of the story, the class it follows, and the day it happens on. */
export const ROSTER = join(import.meta.dirname, '../../fixtures/roster-maple-street.csv');
export const CLASS = 'Room 1 Bluebirds';
export const TODAY = '2026-11-20';
export const SITE = 'Maple Street Head Start';
export const ADMINISTRATOR = {
  name: 'Ana Ruiz',
  passphrase: 'violet harbor lantern quarry meadow',
};

export interface Colleague {
  name: string;
  role: Role;
  passphrase: string;
}

/** The team of the class; the advocate's name comes from the roster. */
export const TEAM: Colleague[] = [
  { name: 'Rosa Mendez', role: 'teacher', passphrase: 'orchard velvet tundra copper whistle' },
  { name: 'Priya Raman', role: 'family-advocate', passphrase: 'marble canyon pepper anchor sleet' },
  { name: 'Helen Park', role: 'health', passphrase: 'saddle lemon glacier thimble crow' },
  { name: 'Dev Shah', role: 'disabilities', passphrase: 'walnut ribbon harvest tunnel ember' },
  { name: 'Mia Cole', role: 'mental-health', passphrase: 'pebble cotton anvil sparrow dune' },
];

const disciplines: Partial<
  Record<Role, 'teaching' | 'family-services' | 'health' | 'disabilities' | 'mental-health'>
> = {
  teacher: 'teaching',
  'family-advocate': 'family-services',
  health: 'health',
  disabilities: 'disabilities',
  'mental-health': 'mental-health',
};

/** The words of one language, as the screens say them. */
export function wordsOf(language: Language): { t: Translate; date: (day: string) => string } {
  return { t: translator(language), date: (day) => formatDate(day, language) };
}

/** The same team without the screens: for tests that are about something else. */
export async function arrangeTeam(
  { arrange }: Pick<BinderWindow, 'arrange'>,
  team: Colleague[],
  language: Language,
): Promise<void> {
  const known = await arrange('people.list', {});
  const found = (await arrange('families.classes', {})).find(({ name }) => name === CLASS);
  const isOwn = (role: Role) => role === 'teacher' || role === 'family-advocate';
  for (const { name, role, passphrase } of team) {
    const person = {
      name,
      roles: [role],
      discipline: disciplines[role] ?? 'management',
      classIds: isOwn(role) && found ? [found.id] : [],
      language,
    } as const;
    const existing = known.find((one) => one.name === name);
    const edited = { ...person, roles: [role], classIds: [...person.classIds] };
    const personId = existing?.id ?? (await arrange('people.add', edited)).id;
    if (existing) await arrange('people.edit', { ...edited, personId });
    await arrange('people.giveAccess', { personId, passphrase, isTemporary: false });
  }
}

/** The text of every PDF in a folder whose name begins with `kind`, as another program reads it. */
export function textOfPdfs(folder: string, kind: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(kind) && name.endsWith('.pdf'))
    .map((name) =>
      execFileSync('pdftotext', ['-layout', join(folder, name), '-'], { encoding: 'utf8' }),
    );
}
