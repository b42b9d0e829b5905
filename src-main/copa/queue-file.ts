import { csvFile } from '../../src-shared/copa/csv.ts';
import { translator } from '../../src-shared/locales/translator.ts';
import type { ReadDb, ReadDesk } from '../desk.ts';
import { child } from '../families/tables.ts';
import { childText } from './child-text.ts';
import { waitingItems } from './queue.ts';

const names = [
  'participant',
  'child',
  'class',
  'meeting',
  'date',
  'age',
  'author',
  'destination',
  'part',
  'parts',
  'text',
] as const;

/**
 * The whole queue as a CSV file, oldest first, in the person's language, and how many entries are in
 * it. A text longer than COPA's field takes as many rows as it has parts. Dates are YYYY-MM-DD.
 */
export function queueFile(desk: ReadDesk): { content: string; entries: number } {
  const t = translator(desk.person.language);
  const items = waitingItems(desk, -1);
  const participants = participantIds(desk.db);
  const rows = items.flatMap((item) => {
    const { parts: found } = childText(desk, { ...item, enteredOn: null }, t);
    const parts = found.length > 0 ? found : [{ text: '' }];
    return parts.map(({ text }, n) => [
      participants.get(item.childId) ?? '',
      item.childName,
      item.className ?? '',
      t(`copa:kind.${item.kind}`),
      item.date,
      String(item.ageDays),
      item.author,
      t(`copa:destination.${item.destination}`),
      String(n + 1),
      String(parts.length),
      text,
    ]);
  });
  const header = names.map((name) => t(`copa:csv.${name}`));
  return { content: csvFile([header, ...rows]), entries: items.length };
}

/** The ids by which other systems know the children. */
function participantIds(db: ReadDb): Map<string, string | null> {
  const rows = db.select({ id: child.id, participantId: child.participantId }).from(child).all();
  return new Map(rows.map(({ id, participantId }) => [id, participantId]));
}
