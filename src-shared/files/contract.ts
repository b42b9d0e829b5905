import { z } from 'zod';
import { command, draft, filledText, Id, Nothing, section } from '../operation.ts';

/** The largest piece of a file that one call carries, in bytes. */
export const PIECE_BYTES = 262_144;
export const LARGEST_FILE_BYTES = 26_214_400;

/**
 * A file comes in, in pieces, and is held in the vault process's memory until it is used or the
 * binder locks. The file's own name stays with the renderer.
 */
export const files = section('files', {
  'files.begin': command(
    'signed-in',
    z.strictObject({
      purpose: z.enum(['roster', 'scan']),
      bytes: z.number().int().min(1).max(LARGEST_FILE_BYTES),
      mediaType: filledText(100),
    }),
    z.strictObject({ fileId: Id }),
  ),
  /** `piece` is base64 text of at most 256 KiB of bytes; pieces come in order from 0. */
  'files.append': draft(
    'signed-in',
    z.strictObject({
      fileId: Id,
      index: z.number().int().min(0),
      piece: z.base64().max(Math.ceil(PIECE_BYTES / 3) * 4),
    }),
    z.strictObject({ received: z.number().int() }),
  ),
  'files.finish': command('signed-in', z.strictObject({ fileId: Id }), Nothing),
  'files.discard': command('signed-in', z.strictObject({ fileId: Id }), Nothing),
});
