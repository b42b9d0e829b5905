import { dirname, join } from 'node:path';
import type { exports_ } from '../../src-shared/exports/contract.ts';
import { refuse } from '../../src-shared/problem.ts';
import type { Handlers, PrepareDesk, ReadDb } from '../desk.ts';
import { getMeeting } from '../meetings/store.ts';
import { getDocument } from '../signatures/documents.ts';
import { extensionOf, getScan } from '../signatures/sign.ts';
import {
  childFileModel,
  extractModel,
  formModel,
  formModels,
  minutesModel,
  type Printable,
  planModel,
} from './models.ts';
import { saveFile } from './save-file.ts';
import { fileNameFor, writeDocument } from './write-document.ts';

async function print(desk: PrepareDesk, { kind, model }: Printable) {
  return saveFile(desk, { kind, bytes: (await desk.render(model)).bytes });
}

/**
 * What names households leaves only encrypted, a scan of it not at all (CE-10).
 * @throws Refusal `refused` with `leaves-encrypted-only`
 */
function demandClear(db: ReadDb, documentId: string): void {
  const { meetingId } = getDocument(db, documentId);
  if (getMeeting(db, meetingId).kind === 'coordinated-entry') refuse('leaves-encrypted-only');
}

export const exportsHandlers: Handlers<typeof exports_> = {
  'exports.minutes': {
    prepare: (desk, { meetingId, language }) =>
      print(desk, minutesModel(desk, meetingId, language)),
  },

  'exports.extract': {
    prepare: (desk, { meetingId, childId, language }) =>
      print(desk, extractModel(desk, meetingId, childId, language)),
  },

  'exports.form': {
    prepare: (desk, { formId, language }) => print(desk, formModel(desk, formId, language)),
  },

  'exports.plan': {
    prepare: (desk, { planId, language }) => print(desk, planModel(desk, planId, language)),
  },

  'exports.childFile': {
    prepare: async (desk, { childId, language, narrowNotes }) => {
      const model = childFileModel(desk, childId, { language, narrowNotes });
      const { handle, ...prepared } = await print(desk, model);
      return {
        ...prepared,
        handle: (write) => {
          write.chose(narrowNotes ? 'withNarrowNotes' : 'withoutNarrowNotes');
          return handle(write);
        },
      };
    },
  },

  'exports.scan': {
    prepare: (desk, { documentId, scanId }) => {
      demandClear(desk.db, documentId);
      const { mediaType, content } = getScan(desk, documentId, scanId);
      return saveFile(desk, {
        kind: 'signed-scan',
        extension: extensionOf(mediaType),
        bytes: content,
      });
    },
  },

  'exports.conference': {
    prepare: async (desk, { meetingId, language }) => {
      const { today, newId } = desk;
      const minutes = minutesModel(desk, meetingId, language);
      const first = fileNameFor(minutes.kind, today, newId());
      const chosen = await desk.shell.chooseSave(first, 'document');
      if (chosen === null) return { handle: () => ({ fileNames: [] }) };
      const written: { path: string; fileName: string; bytes: Uint8Array }[] = [];
      const printables = [minutes, ...formModels(desk, meetingId, language)];
      for (const [i, { kind, model }] of printables.entries()) {
        await desk.progress(i, printables.length);
        const fileName = i === 0 ? first : fileNameFor(kind, today, newId());
        const path = i === 0 ? chosen : join(dirname(chosen), fileName);
        written.push({ path, fileName, bytes: (await desk.render(model)).bytes });
      }
      return {
        handle: () => ({ fileNames: written.map(({ fileName }) => fileName) }),
        after: async (value) => {
          for (const { path, bytes } of written) await writeDocument(path, bytes);
          return value;
        },
      };
    },
  },

  'exports.show': {
    prepare: async ({ shell, saved }, { exportId }) => {
      const path = saved.get(exportId);
      if (!path) refuse('export-gone');
      return {
        handle: () => ({}),
        after: async (value) => {
          await shell.showFile(path);
          return value;
        },
      };
    },
  },
};
