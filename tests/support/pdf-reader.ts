import { inflateSync } from 'node:zlib';

/**
 * A small reader of the PDF files that our writer makes: classic cross-reference table, no object
 * streams, no encryption. Written apart from the writer, so that tests don't believe it.
 */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfOperator
  | PdfValue[]
  | PdfDict;
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class PdfString {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
  get text(): string {
    const utf16 = this.bytes[0] === 0xfe && this.bytes[1] === 0xff;
    if (!utf16) return this.bytes.toString('latin1');
    return Buffer.from(this.bytes.subarray(2)).swap16().toString('utf16le');
  }
}
export class PdfRef {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}
export class PdfOperator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class PdfDict {
  readonly entries = new Map<string, PdfValue>();
  stream: Buffer | null = null;
}

const SPACES = /[\0\t\n\f\r ]*/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const REFERENCE = /(\d+) \d+ R(?![A-Za-z])/y;

/** Reads values one after the other from a file or a content stream, one character a byte. */
export class PdfLexer {
  readonly #source: string;
  at: number;

  constructor(source: string, at = 0) {
    this.#source = source;
    this.at = at;
  }

  get done(): boolean {
    this.#skip();
    return this.at >= this.#source.length;
  }

  value(): PdfValue {
    this.#skip();
    const source = this.#source;
    if (source.startsWith('<<', this.at)) return this.#dict();
    const first = source[this.at] ?? '';
    if (first === '<') return this.#hex();
    if (first === '(') return this.#literal();
    if (first === '[') {
      this.at += 1;
      return this.#until(']');
    }
    if (first === '/') {
      this.at += 1;
      return new PdfName(this.#word());
    }
    REFERENCE.lastIndex = this.at;
    const reference = REFERENCE.exec(source);
    if (reference) {
      this.at = REFERENCE.lastIndex;
      return new PdfRef(Number(reference[1]));
    }
    const word = this.#word();
    if (word === '') throw new Error(`PDF syntax at byte ${this.at}`);
    if (/^[-+]?[\d.]+$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new PdfOperator(word);
  }

  #skip(): void {
    this.#take(SPACES);
  }

  #word(): string {
    return this.#take(WORD);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.#source)?.[0] ?? '';
    this.at += text.length;
    return text;
  }

  #until(end: string): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      this.#skip();
      if (this.#source.startsWith(end, this.at)) break;
      values.push(this.value());
    }
    this.at += end.length;
    return values;
  }

  #dict(): PdfDict {
    this.at += 2;
    const values = this.#until('>>');
    const dict = new PdfDict();
    for (let i = 0; i < values.length; i += 2) {
      const key = values[i];
      if (!(key instanceof PdfName)) throw new Error('A dictionary key is no name');
      dict.entries.set(key.name, values[i + 1] ?? null);
    }
    return dict;
  }

  #hex(): PdfString {
    const end = this.#source.indexOf('>', this.at);
    const hex = this.#source.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return new PdfString(Buffer.from(hex, 'hex'));
  }

  #literal(): PdfString {
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    let text = '';
    let depth = 1;
    for (this.at += 1; depth > 0; this.at += 1) {
      const character = this.#source[this.at];
      if (character === undefined) throw new Error('A string does not end');
      if (character === '\\') {
        this.at += 1;
        const next = this.#source[this.at] ?? '';
        text += escapes[next] ?? next;
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth > 0) text += character;
    }
    return new PdfString(Buffer.from(text, 'latin1'));
  }
}

export class PdfFile {
  readonly #bytes: Buffer;
  readonly #source: string;
  readonly #offsets = new Map<number, number>();
  readonly #objects = new Map<number, PdfValue>();
  readonly trailer: PdfDict;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
    this.#source = this.#bytes.toString('latin1');
    const start = Number(/startxref\s+(\d+)/.exec(this.#source.slice(-64))?.[1]);
    const table = this.#source.slice(start);
    const [, count = '0'] = /^xref\s+0 (\d+)\s/.exec(table) ?? [];
    const rows = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)];
    if (rows.length !== Number(count)) throw new Error('The cross-reference table is cut short');
    rows.forEach(([, offset, kind], id) => {
      if (kind === 'n') this.#offsets.set(id, Number(offset));
    });
    const trailer = new PdfLexer(table, table.indexOf('trailer') + 7).value();
    if (!(trailer instanceof PdfDict)) throw new Error('There is no trailer');
    this.trailer = trailer;
  }

  get ids(): number[] {
    return [...this.#offsets.keys()];
  }

  /** The value itself, or the object it points to. */
  resolve(value: PdfValue | undefined): PdfValue {
    return value instanceof PdfRef ? this.object(value.id) : (value ?? null);
  }

  /** What a chain of keys leads to, from the trailer or a dictionary. */
  get(keys: string, from: PdfValue = this.trailer): PdfValue {
    let value = this.resolve(from);
    for (const key of keys.split('.')) {
      value = value instanceof PdfDict ? this.resolve(value.entries.get(key)) : null;
    }
    return value;
  }

  object(id: number): PdfValue {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const offset = this.#offsets.get(id);
    if (offset === undefined) throw new Error(`Object ${id} does not exist`);
    const lexer = new PdfLexer(this.#source, offset + `${id} 0 obj`.length);
    const value = lexer.value();
    if (value instanceof PdfDict && typeof value.entries.get('Length') === 'number') {
      this.#readStream(value, lexer.at);
    }
    this.#objects.set(id, value);
    return value;
  }

  #readStream(dict: PdfDict, at: number): void {
    const match = /^\s*stream\r?\n/.exec(this.#source.slice(at, at + 16));
    if (!match) return;
    const from = at + match[0].length;
    const raw = this.#bytes.subarray(from, from + Number(dict.entries.get('Length')));
    const filter = dict.entries.get('Filter');
    dict.stream = filter instanceof PdfName ? inflateSync(raw) : raw;
  }
}
