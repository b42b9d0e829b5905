import type { Input } from '../../src-shared/contract.ts';
import { PIECE_BYTES } from '../../src-shared/files/contract.ts';
import type { Sitting } from './sitting.ts';

/** Brings a file in as a page does, in pieces. Answers its id, which holds until it is used. */
export async function fileIn(
  sitting: Sitting,
  bytes: Buffer,
  file: Pick<Input<'files.begin'>, 'purpose' | 'mediaType'>,
): Promise<string> {
  const { fileId } = await sitting.call('files.begin', { ...file, bytes: bytes.length });
  for (let index = 0; index * PIECE_BYTES < bytes.length; index += 1) {
    const piece = bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    await sitting.call('files.append', { fileId, index, piece: piece.toString('base64') });
  }
  await sitting.call('files.finish', { fileId });
  return fileId;
}
