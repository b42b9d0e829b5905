import type { Reply } from '../../src-shared/bridge.ts';
import type { Input } from '../../src-shared/contract.ts';
import { PIECE_BYTES } from '../../src-shared/files/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { call } from './bridge.ts';

export type FilePurpose = Input<'files.begin'>['purpose'];

/**
 * Brings a file in, in pieces of 256 KiB; the vault process holds it in memory until an operation
 * uses its `fileId`. `onProgress` gets bytes sent and bytes in all. The file's name stays here. A
 * refusal on the way gives the file up; a file that cannot be read answers `invalid` at `file`.
 */
export async function uploadFile(
  file: File,
  purpose: FilePurpose,
  onProgress?: (sent: number, total: number) => void,
): Promise<Reply<{ fileId: string }>> {
  if (file.size === 0) return { ok: false, problem: atFile('file-not-whole') };
  const mediaType = file.type === '' ? 'application/octet-stream' : file.type;
  const begun = await call('files.begin', { purpose, bytes: file.size, mediaType });
  if (!begun.ok) return begun;
  const { fileId } = begun.value;
  const problem = await sendPieces(file, fileId, onProgress);
  if (problem === null) return { ok: true, value: { fileId } };
  await call('files.discard', { fileId });
  return { ok: false, problem };
}

async function sendPieces(
  file: File,
  fileId: string,
  onProgress?: (sent: number, total: number) => void,
): Promise<Problem | null> {
  for (let index = 0; index * PIECE_BYTES < file.size; index += 1) {
    const end = Math.min(file.size, (index + 1) * PIECE_BYTES);
    const piece = await readBase64(file.slice(index * PIECE_BYTES, end));
    if (piece === null) return atFile('file-not-whole');
    const reply = await call('files.append', { fileId, index, piece });
    if (!reply.ok) return reply.problem;
    onProgress?.(end, file.size);
  }
  const finished = await call('files.finish', { fileId });
  return finished.ok ? null : finished.problem;
}

/** The bytes as base64 text, or null when the disk does not give them (a stick pulled out). */
function readBase64(part: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve(null);
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.readAsDataURL(part);
  });
}

function atFile(key: string): Problem {
  return { code: 'invalid', fields: [{ path: 'file', key }] };
}
