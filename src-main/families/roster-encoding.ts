import { refuse } from '../../src-shared/problem.ts';

export type RosterEncoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** First bytes of what people mistake for a CSV: xlsx and zip, old xls, PDF, gzip, RTF. */
const OTHER_FILES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/** How much of a file is looked at to tell text from something else. */
const LOOK = 65_536;
/** So many control characters may stand in any text; more, and a tenth of it, is no text. */
const SOME_CONTROLS = 100;

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/**
 * The text of a roster file without its byte order mark. UTF-16 is known by its mark or by a zero
 * in every other byte; else UTF-8, and Windows-1252 when it is not that. A file whose letters are
 * UTF-8 apart from a few damaged bytes stays UTF-8 with U+FFFD for those. Refuses
 * `roster-not-csv` for what is no text and `roster-empty` for what says nothing.
 */
export function decodeRoster(bytes: Uint8Array): { text: string; encoding: RosterEncoding } {
  if (OTHER_FILES.some((start) => startsWith(bytes, start))) refuse('roster-not-csv');
  const decoded = decode(bytes);
  if (decoded.text.trim() === '') refuse('roster-empty');
  const look = decoded.text.slice(0, LOOK);
  const controls = look.match(/[^\P{Cc}\t\r\n]/gu)?.length ?? 0;
  if (controls > SOME_CONTROLS && controls > look.length / 10) refuse('roster-not-csv');
  return decoded;
}

function decode(bytes: Uint8Array): { text: string; encoding: RosterEncoding } {
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' };
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  if (damaged === 0) return { text, encoding: 'utf-8' };
  const letters = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (letters > damaged) return { text, encoding: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function utf16Label(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const look = bytes.subarray(0, LOOK);
  const zeros = [0, 0];
  look.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > look.length / 4 && even < odd / 10) return 'utf-16le';
  return even > look.length / 4 && odd < even / 10 ? 'utf-16be' : null;
}
