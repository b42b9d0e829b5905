import type { Saved } from '../../src-shared/exports/contract.ts';
import type { PrepareDesk, Prepared } from '../desk.ts';
import { fileNameFor, writeDocument } from './write-document.ts';

/** Asks where a file is to go, and writes it once the audit row is committed. */
export async function saveFile(
  desk: PrepareDesk,
  file: { kind: string; extension?: string; bytes: Uint8Array },
): Promise<Prepared<Saved>> {
  const exportId = desk.newId();
  const fileName = fileNameFor(file.kind, desk.today, exportId, file.extension);
  const path = await desk.shell.chooseSave(fileName, 'document');
  if (path === null) return { handle: () => ({ fileName: null, exportId: null }) };
  return {
    handle: () => ({ fileName, exportId }),
    after: async (value) => {
      await writeDocument(path, file.bytes);
      desk.saved.set(exportId, path);
      return value;
    },
  };
}
