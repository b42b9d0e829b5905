import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import createQpdf from '@neslinesli93/qpdf-wasm';

/** The module's own files, in its memory; the package's types leave half of them out. */
interface Files {
  /** Where what it says and complains of goes, character by character. */
  init(input: null, output: (code: number) => void, error: (code: number) => void): void;
  writeFile(path: string, data: Uint8Array): void;
  readFile(path: string): Uint8Array;
}

/** The longest password of the format, in bytes of UTF-8 (ISO 32000-2, 7.6.4.3.2). */
const LONGEST_BYTES = 127;
const OWNER_BYTES = 24;

function isFiles(files: object): files is Files {
  return ['init', 'writeFile', 'readFile'].every((name) => name in files);
}

/** A module of its own for each file: what was read and the passwords go with it. */
async function openQpdf() {
  const silent = () => {};
  const options = {
    locateFile: () =>
      createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    // What it complains of names what is in the document.
    preRun: ({ FS }: { FS: Files }) => FS.init(null, silent, silent),
  };
  const { FS, callMain } = await createQpdf(options);
  if (!isFiles(FS)) throw new Error('another qpdf than the one known');
  return { files: FS, callMain };
}

/**
 * A password as the file holds it: NFKC, at most 127 bytes of UTF-8.
 * @throws RangeError when it is empty, too long, or holds a control character
 */
export function preparePassword(password: string): string {
  const prepared = password.normalize('NFKC');
  const length = Buffer.byteLength(prepared);
  const isText = prepared.isWellFormed() && !/\p{Cc}/u.test(prepared);
  if (length === 0 || length > LONGEST_BYTES || !isText) throw new RangeError('no such password');
  return prepared;
}

/**
 * The PDF file encrypted with AES-256 (revision 6) so that nobody reads it without `password` (CE-10).
 * With it, one may read, print and listen to it, not change it: the owner's password, which could allow
 * more, is drawn here and kept nowhere. qpdf does the work, in memory only.
 * @throws RangeError for a password that `preparePassword` refuses; Error when `bytes` are no PDF file
 */
export async function encryptPdf(
  bytes: Uint8Array,
  password: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const prepared = preparePassword(password);
  const { files, callMain } = await openQpdf();
  files.writeFile('/clear.pdf', bytes);
  // It sets the exit code of whoever runs it.
  const { exitCode } = process;
  const status = callMain([
    '/clear.pdf',
    '--password-mode=unicode',
    '--object-streams=generate',
    '--encrypt',
    `--user-password=${prepared}`,
    `--owner-password=${randomBytes(OWNER_BYTES).toString('base64url')}`,
    '--bits=256',
    '--accessibility=y',
    '--extract=n',
    '--print=full',
    '--modify=none',
    '--',
    '/encrypted.pdf',
  ]);
  process.exitCode = exitCode;
  if (status !== 0) throw new Error('the document could not be encrypted');
  return Uint8Array.from(files.readFile('/encrypted.pdf'));
}
