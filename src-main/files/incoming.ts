import { PIECE_BYTES } from '../../src-shared/files/contract.ts';
import { Refusal, refuse } from '../../src-shared/problem.ts';

interface Incoming {
  purpose: 'roster' | 'scan';
  mediaType: string;
  bytes: number;
  pieces: Buffer[];
  received: number;
  isWhole: boolean;
}

/** A file that came in whole. */
export interface IncomingFile {
  purpose: 'roster' | 'scan';
  mediaType: string;
  content: Buffer;
}

/** Files on their way in: held in memory only, gone at lock (security.md 2.9). */
export interface IncomingFiles {
  begin(id: string, file: { purpose: 'roster' | 'scan'; mediaType: string; bytes: number }): void;
  /** `index` counts pieces from 0. Answers the bytes received so far. */
  append(id: string, index: number, piece: Buffer): number;
  finish(id: string): void;
  discard(id: string): void;
  /** @throws Refusal `not-found`; `refused` with `file-not-whole` or `file-of-other-purpose` */
  read(id: string, purpose: 'roster' | 'scan'): IncomingFile;
}

/** At most this many files wait at once; an older one makes room. */
const MOST_WAITING = 4;

export function createIncomingFiles(): IncomingFiles {
  const files = new Map<string, Incoming>();

  function get(id: string): Incoming {
    const file = files.get(id);
    if (!file) throw new Refusal({ code: 'not-found', what: 'file' });
    return file;
  }

  return {
    begin(id, file) {
      const oldest = files.keys().next().value;
      if (files.size >= MOST_WAITING && oldest !== undefined) files.delete(oldest);
      files.set(id, { ...file, pieces: [], received: 0, isWhole: false });
    },
    append(id, index, piece) {
      const file = get(id);
      const fits = file.received + piece.length <= file.bytes && piece.length <= PIECE_BYTES;
      if (file.isWhole || index !== file.pieces.length || !fits) refuse('file-out-of-order');
      file.pieces.push(piece);
      file.received += piece.length;
      return file.received;
    },
    finish(id) {
      const file = get(id);
      if (file.received !== file.bytes) refuse('file-not-whole');
      file.isWhole = true;
    },
    discard: (id) => void files.delete(id),
    read(id, purpose) {
      const file = get(id);
      if (!file.isWhole) refuse('file-not-whole');
      if (file.purpose !== purpose) refuse('file-of-other-purpose');
      return { purpose, mediaType: file.mediaType, content: Buffer.concat(file.pieces) };
    },
  };
}
