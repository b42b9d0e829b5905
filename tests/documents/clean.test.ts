import { describe, expect, it } from 'vitest';
import { clean } from '../../src-main/documents/clean.ts';
import { cleanModel } from '../../src-main/documents/clean-model.ts';
import { documentOf, followUpForm } from '../support/sample-documents.ts';

const everything = () => true;
const cleaned = (text: string) => clean(text, everything).text;

describe('clean', () => {
  it('composes letters and their accents', () => {
    expect(cleaned('Nu\u0301n\u0303ez')).toBe('N\u00fa\u00f1ez');
    expect(cleaned('Thi\u0323')).toBe('Th\u1ecb');
  });

  it('composes what an invisible character kept apart', () => {
    expect(cleaned('e\u200b\u0301')).toBe('\u00e9');
  });

  it('removes controls, bidi overrides, zero-width characters and soft hyphens', () => {
    const hidden =
      '\u0000\u0007\u001b\u007f\u0090\u00ad\u200b\u200e\u202e\u2066\ufe0f\ufeff\u{e0041}';
    expect(cleaned(`a${[...hidden].join('b')}c`)).toBe(`a${'b'.repeat([...hidden].length - 1)}c`);
  });

  it('keeps the joiners that shape letters', () => {
    expect(cleaned('\u0646\u200c\u0645')).toBe('\u0646\u200c\u0645');
  });

  it('brings every newline to one form and every tab to a space', () => {
    expect(cleaned('a\r\nb\rc\u2028d\u0085e\tf')).toBe('a\nb\nc\nd\ne f');
  });

  it('leaves at most four combining marks in a row', () => {
    expect(cleaned(`x${'\u0316'.repeat(50)}y`)).toBe(`x${'\u0316'.repeat(4)}y`);
  });

  it('replaces what no font covers, and lone surrogates, and counts them', () => {
    const noChinese = (codePoint: number) => codePoint < 0x4e00 || codePoint === 0xfffd;
    expect(clean('李 a \ud800 b', noChinese)).toEqual({
      text: '\ufffd a \ufffd b',
      replacements: 2,
    });
  });

  it('asks once for a code point above U+FFFF', () => {
    expect(clean('\u{1f9f8}', () => false)).toEqual({ text: '\ufffd', replacements: 1 });
  });
});

describe('cleanModel', () => {
  it('cleans every text of every block', () => {
    const spoil = (text: string) => text.replace(/\p{L}/gu, '$&\u202e');
    const spoiled = JSON.parse(JSON.stringify(followUpForm), (key, value) =>
      typeof value === 'string' && !['type', 'state', 'language', 'createdAt'].includes(key)
        ? spoil(value)
        : value,
    );
    expect(cleanModel(spoiled, everything)).toEqual({ model: followUpForm, replacements: 0 });
  });

  it('falls back to the kind of document when nothing is left of the title', () => {
    const { model } = cleanModel(
      documentOf([], { title: ' \u202e\n ', kind: 'Minutes' }),
      everything,
    );
    expect(model.title).toBe('Minutes');
  });

  it('sums the replacements over the whole model', () => {
    const model = documentOf([{ type: 'list', items: ['李', '李李'] }], { header: '李' });
    expect(cleanModel(model, (codePoint) => codePoint < 0x4e00).replacements).toBe(4);
  });
});
