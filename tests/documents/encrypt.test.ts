import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDocumentPassword } from '../../src-main/documents/document-password.ts';
import { encryptPdf, preparePassword } from '../../src-main/documents/encrypt.ts';
import { createWorkerPress, type Press } from '../../src-main/documents/press.ts';
import { render } from '../../src-main/documents/render.ts';
import { runOnPdf } from '../support/pdf-tools.ts';
import { documentOf } from '../support/sample-documents.ts';

const SECRET = 'Household RV-0417 stays at the north shelter';
const PASSWORD = newDocumentPassword();
const model = documentOf([{ type: 'paragraph', text: SECRET }]);

let clear: Uint8Array;
let encrypted: Uint8Array;
beforeAll(async () => {
  clear = (await render(model, { compress: false })).bytes;
  encrypted = await encryptPdf(clear, PASSWORD);
});

const textWith = (bytes: Uint8Array, password: string) =>
  runOnPdf('pdftotext', ['-upw', password, 'FILE', '-'], bytes);
const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

describe('an encrypted document', () => {
  test('[CE-10] is AES-256 of revision 6, and may be listened to and printed but not changed', () => {
    const said = runOnPdf(
      'qpdf',
      [`--password=${PASSWORD}`, '--show-encryption', 'FILE'],
      encrypted,
    );
    expect(said).toContain('R = 6\nP = -1340\n');
    for (const what of ['stream', 'string', 'file']) {
      expect(said).toContain(`${what} encryption method: AESv3`);
    }
    expect(said).toContain('extract for accessibility: allowed');
    expect(said).toContain('print high resolution: allowed');
    expect(said).toContain('modify anything: not allowed');
  });

  test('[CE-10] is read with its password and with no other', () => {
    expect(textWith(encrypted, PASSWORD)).toContain(SECRET);
    for (const wrong of ['', `${PASSWORD} `, PASSWORD.toLowerCase(), newDocumentPassword()]) {
      expect(() => textWith(encrypted, wrong), wrong).toThrow(/Incorrect password/);
    }
  });

  test('[CE-10] holds none of its text in the clear, nor its title', () => {
    const title = model.title;
    const readable = Buffer.from(clear).toString('latin1');
    expect(readable).toContain(Buffer.from(title, 'latin1').toString('latin1'));
    expect(holds(encrypted, title)).toBe(false);
    expect(holds(encrypted, 'shelter')).toBe(false);
    expect(holds(encrypted, PASSWORD)).toBe(false);
  });

  test('keeps its tags and passes the reader’s own check', () => {
    expect(() =>
      runOnPdf('qpdf', [`--password=${PASSWORD}`, '--check', 'FILE'], encrypted),
    ).not.toThrow();
    const tags = runOnPdf('pdfinfo', ['-upw', PASSWORD, '-struct', 'FILE'], encrypted);
    expect(tags).toContain('Document');
  });

  test('differs each time, since its keys do', async () => {
    const again = await encryptPdf(clear, PASSWORD);
    expect(Buffer.from(again).equals(Buffer.from(encrypted))).toBe(false);
  });

  test('[CE-10] opens with each of forty passwords, as text or as any other letters', async () => {
    for (let n = 0; n < 40; n += 1) {
      const password =
        n % 2 === 0 ? newDocumentPassword() : `clé ñandú @${randomBytes(12).toString('base64')}`;
      const bytes = await encryptPdf(clear, password);
      expect(textWith(bytes, password.normalize('NFKC')), `number ${n}`).toContain(SECRET);
      expect(() => textWith(bytes, newDocumentPassword())).toThrow();
    }
  }, 60_000);

  test('is refused of what is no PDF file', async () => {
    await expect(encryptPdf(Buffer.from('no document'), PASSWORD)).rejects.toThrow('encrypted');
  });
});

describe('the press', () => {
  let press: Press;
  beforeAll(() => {
    press = createWorkerPress(new URL('../../src-main/documents/worker.ts', import.meta.url));
  });
  afterAll(() => press.stop());

  test('[CE-10] encrypts in its own thread, so that the clear bytes never leave it', async () => {
    const { bytes, pages } = await press.render(model, { password: PASSWORD });
    expect(pages).toBe(1);
    expect(textWith(bytes, PASSWORD)).toContain(SECRET);
    expect(() => textWith(bytes, '')).toThrow();
  });

  test('refuses a password that the format does not hold', async () => {
    await expect(press.render(model, { password: 'line\nbreak' })).rejects.toThrow('RangeError');
  });
});

describe('a password', () => {
  test('is taken in one form, whatever signs it was typed with', () => {
    expect(preparePassword('ｃａｓａ ﬁn é')).toBe('casa fin é');
  });

  test.each([
    ['nothing', ''],
    ['a line break', 'a\nb'],
    ['a control character', 'a\u0085b'],
    ['half a letter', 'a\ud800'],
    ['128 bytes', 'é'.repeat(64)],
  ])('is refused with %s', (_, password) => {
    expect(() => preparePassword(password)).toThrow(RangeError);
  });

  test('of 127 bytes is the longest', () => {
    expect(preparePassword(`${'é'.repeat(63)}x`)).toHaveLength(64);
  });

  test('[CE-10] is drawn with 100 bits, without letters that are misread', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        expect(newDocumentPassword(() => bytes)).toMatch(
          /^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/,
        );
      }),
    );
    const signs = new Set(Array.from({ length: 200 }, () => newDocumentPassword()).join(''));
    expect(signs.size).toBe(33);
  });
});
