import type { files } from '../../src-shared/files/contract.ts';
import type { Handlers } from '../desk.ts';

export const filesHandlers: Handlers<typeof files> = {
  'files.begin': (desk, { purpose, bytes, mediaType }) => {
    const fileId = desk.newId();
    desk.files.begin(fileId, { purpose, bytes, mediaType });
    return { fileId };
  },
  'files.append': (desk, { fileId, index, piece }) => ({
    received: desk.files.append(fileId, index, Buffer.from(piece, 'base64')),
  }),
  'files.finish': (desk, { fileId }) => {
    desk.files.finish(fileId);
    return {};
  },
  'files.discard': (desk, { fileId }) => {
    desk.files.discard(fileId);
    return {};
  },
};
