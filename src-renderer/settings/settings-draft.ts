import { z } from 'zod';
import { defaultOutcomes, SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import type { Input } from '../../src-shared/contract.ts';
import type { Settings } from '../../src-shared/settings/contract.ts';

/** An outcome as it is worded; `id` is '' until a new one is saved. `key` tells the lines apart. */
const OutcomeDraft = z.object({ key: z.string(), id: z.string(), en: z.string(), es: z.string() });
export type OutcomeDraft = z.infer<typeof OutcomeDraft>;

/** The settings as they stand in the form; `services` is one service a line. */
export const SettingsDraft = z.object({
  siteName: z.string(),
  idleMinutes: z.number(),
  year: z.object({
    start: z.string().nullable(),
    end: z.string().nullable(),
    closedMonths: z.array(z.string()),
  }),
  outcomes: z.array(OutcomeDraft),
  services: z.string(),
});
export type SettingsDraft = z.infer<typeof SettingsDraft>;

export function settingsDraft(settings: Settings): SettingsDraft {
  const { start, end, closedMonths } = settings.programYear;
  return {
    siteName: settings.siteName,
    idleMinutes: settings.idleMinutes,
    year: { start, end, closedMonths },
    outcomes: settings.outcomes.map(({ id, wording }) => ({
      key: id,
      id,
      en: wording?.en ?? '',
      es: wording?.es ?? '',
    })),
    services: settings.services.join('\n'),
  };
}

/** Whether an outcome is one of the binder's own, which can be reworded and not taken out. */
export function isBinders(id: string): boolean {
  return defaultOutcomes.some((outcome) => outcome.id === id);
}

/** The inputs of the three commands; null where nothing of it was changed. */
export function settingsInputs(
  before: SettingsDraft,
  after: SettingsDraft,
): {
  site: Input<'settings.setSite'> | null;
  year: Input<'settings.setProgramYear'> | null;
  lists: Input<'settings.setLists'> | null;
} {
  const changed = (pick: (draft: SettingsDraft) => unknown) =>
    JSON.stringify(pick(before)) !== JSON.stringify(pick(after));
  const { start, end, closedMonths } = after.year;
  return {
    site: changed((draft) => [draft.siteName, draft.idleMinutes])
      ? { siteName: after.siteName.trim(), idleMinutes: after.idleMinutes }
      : null,
    year: changed((draft) => draft.year)
      ? { start: start ?? '', end: end ?? '', closedMonths: closedMonths.toSorted() }
      : null,
    lists: changed((draft) => [draft.outcomes, draft.services])
      ? { outcomes: outcomesOf(after.outcomes), services: linesOf(after.services) }
      : null,
  };
}

function outcomesOf(drafts: readonly OutcomeDraft[]): Input<'settings.setLists'>['outcomes'] {
  const taken = new Set(drafts.map(({ id }) => id));
  return drafts.map(({ id, en, es }) => {
    const own = id === '' ? freeId(en, taken) : id;
    taken.add(own);
    const isReworded = own !== SUPPORT_NEEDED && (en.trim() !== '' || es.trim() !== '');
    // One language may be left empty: the words of the other are better than none.
    const wording = { en: en.trim() || es.trim(), es: es.trim() || en.trim() };
    return { id: own, wording: isReworded ? wording : null };
  });
}

/** An id that says what it stands for and is nobody's yet, such as `refer-out` or `refer-out-2`. */
function freeId(words: string, taken: ReadonlySet<string>): string {
  const plain = words.normalize('NFD').toLowerCase();
  const slug = plain
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replaceAll(/^-+|-+$/g, '');
  const base = slug === '' ? 'outcome' : slug;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
