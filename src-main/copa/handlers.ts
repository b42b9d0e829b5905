import { desc, eq } from 'drizzle-orm';
import { CLIPBOARD_MS, type copa } from '../../src-shared/copa/contract.ts';
import { fieldListProblem } from '../../src-shared/copa/fields.ts';
import { refuse, refuseField } from '../../src-shared/problem.ts';
import type { Handlers, ReadDesk } from '../desk.ts';
import { saveFile } from '../exports/save-file.ts';
import { person } from '../people/tables.ts';
import { readSetting, writeSetting } from '../settings/store.ts';
import { childText } from './child-text.ts';
import { countWaiting, enteredItems, waitingItems } from './queue.ts';
import { queueFile } from './queue-file.ts';
import { copaExport } from './tables.ts';
import { copaRecord, tick, untick } from './ticks.ts';

function partOf(desk: ReadDesk, of: { entryId: string; childId: string; part: number }): string {
  const found = childText(desk, copaRecord(desk.db, of)).parts[of.part - 1];
  if (!found) refuse('copa-no-part');
  return `${found.mark}${found.text}`;
}

export const copaHandlers: Handlers<typeof copa> = {
  'copa.queue': (desk) => ({ items: waitingItems(desk), total: countWaiting(desk) }),

  'copa.text': (desk, of) => childText(desk, copaRecord(desk.db, of)),

  'copa.copy': {
    // The text goes to the shell only, once the row that says so is written; no reply carries it.
    prepare: async (desk, of) => {
      const text = partOf(desk, of);
      return {
        handle: () => ({ clearAfterMs: CLIPBOARD_MS }),
        after: async (value) => {
          if (!(await desk.shell.copyText(text, CLIPBOARD_MS))) refuse('clipboard-refused');
          return value;
        },
      };
    },
  },

  'copa.enter': ({ db, now, today, person: { id: by } }, { date, personId, ...of }) => {
    tick(db, copaRecord(db, of), { on: date, by: personId }, { at: now, by, today });
    return {};
  },

  'copa.undo': ({ db }, of) => {
    untick(db, copaRecord(db, of));
    return {};
  },

  'copa.entered': enteredItems,

  'copa.exportCsv': {
    prepare: async (desk, { reason }) => {
      const { content, entries } = queueFile(desk);
      const bytes = new TextEncoder().encode(content);
      return {
        ...(await saveFile(desk, { kind: 'copa-queue', extension: 'csv', bytes })),
        left: (at, { exportId: id }) => {
          if (id === null) return;
          const row = { exportedAt: at.now, exportedBy: at.person.id, reason, entries };
          at.db
            .insert(copaExport)
            .values({ id, ...row })
            .run();
        },
      };
    },
  },

  'copa.exports': ({ db }) =>
    db
      .select({
        id: copaExport.id,
        at: copaExport.exportedAt,
        by: person.name,
        reason: copaExport.reason,
        entries: copaExport.entries,
      })
      .from(copaExport)
      .innerJoin(person, eq(person.id, copaExport.exportedBy))
      .orderBy(desc(copaExport.exportedAt), desc(copaExport.id))
      .limit(20)
      .all(),

  'copa.format': ({ db }) => ({
    fields: readSetting(db, 'copa-fields'),
    maxLength: readSetting(db, 'copa-max-length'),
  }),

  'copa.setFormat': ({ db }, { fields, maxLength }) => {
    const problem = fieldListProblem(fields);
    if (problem !== null) refuseField('fields', problem);
    const labelled = fields.map((one) => ({ ...one, label: one.label?.trim() || null }));
    writeSetting(db, 'copa-fields', labelled);
    writeSetting(db, 'copa-max-length', maxLength);
    return {};
  },
};
