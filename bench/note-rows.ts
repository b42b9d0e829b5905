import { addDays, daysBetween } from '../src-shared/dates.ts';
import { searchKey } from '../src-shared/families/search-key.ts';
import type { NoteKind } from '../src-shared/notes/rules.ts';
import { saying } from './sample-words.ts';
import type { World } from './world.ts';
import { today } from './world-plan.ts';
import { createRowMaker, type WorldRow } from './world-rows.ts';

/** Said in narrow notes only: a teacher who types it searches through what she may not read. */
export const NARROW_WORD = 'confidential';

/** Two general notes of three, the rest spread over the narrow kinds. */
const kinds: NoteKind[] = [
  ...(['general', 'general', 'general', 'general', 'general', 'general', 'general'] as const),
  ...(['health', 'health', 'mental-health', 'domestic-violence', 'abuse-report'] as const),
];

/** `count` notes on the children of a world, spread evenly over four years until `today`. */
export function makeNotes({ children, people }: World, count: number): WorldRow[] {
  const make = createRowMaker();
  const first = addDays(today, -4 * 365);
  const days = daysBetween(first, today);
  let day = -1;
  let place = 0;
  let date = first;
  for (let i = 0; i < count; i += 1) {
    const at = Math.floor((i * days) / count);
    if (at !== day) {
      day = at;
      place = 0;
      date = addDays(first, at);
    }
    place += 1;
    const kind = kinds[Math.floor(make.random() * kinds.length)] ?? 'general';
    const said = saying(make.random, 3);
    const text = kind === 'general' ? said : `${said} This is ${NARROW_WORD}.`;
    const author = people[Math.floor(make.random() * people.length)];
    make.row('note', {
      key: daysBetween('1970-01-01', date) * 1_000_000 + place,
      id: make.id(date),
      child_id: children[Math.floor(make.random() * children.length)]?.id ?? '',
      ...{ kind, date, discipline: author?.discipline ?? '', text, search_key: searchKey(text) },
      ...{ author_id: author?.id ?? '', written_at: `${date}T16:00:00.000Z` },
    });
  }
  return make.rows;
}
