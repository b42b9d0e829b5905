import { describe, expect, it } from 'vitest';
import { render } from '../../src-main/documents/render.ts';
import { PdfFile, PdfString } from '../support/pdf-reader.ts';
import { documentOf, followUpForm, minutes } from '../support/sample-documents.ts';

const text = (file: PdfFile, keys: string): string => {
  const value = file.get(keys);
  return value instanceof PdfString ? value.text : '';
};

describe('render', () => {
  it('gives the same bytes for the same model, whatever was printed before', async () => {
    const first = await render(followUpForm);
    await render(minutes);
    const second = await render(structuredClone(followUpForm));
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('gives other bytes for another model', async () => {
    const first = await render(documentOf([{ type: 'paragraph', text: 'one' }]));
    const second = await render(documentOf([{ type: 'paragraph', text: 'two' }]));
    expect(Buffer.compare(first.bytes, second.bytes)).not.toBe(0);
  });

  it('dates the file by the model, not by the clock', async () => {
    const file = new PdfFile((await render(followUpForm)).bytes);
    expect(text(file, 'Info.CreationDate')).toBe('D:20261008191400Z');
    expect(text(file, 'Info.ModDate')).toBe('D:20261008191400Z');
  });

  it('says its title and language, and no name beyond the title', async () => {
    const file = new PdfFile((await render(minutes)).bytes);
    expect(text(file, 'Info.Title')).toBe('Acta de la conferencia de casos');
    expect(text(file, 'Root.Lang')).toBe('es');
    expect(text(file, 'Info.Producer')).toBe('Locked Binder');
    expect(file.get('Info.Author')).toBeNull();
  });

  it('counts pages and characters that could not be printed', async () => {
    const model = documentOf([{ type: 'paragraph', text: '李明 and 王' }, { type: 'page-break' }]);
    expect(await render(model)).toMatchObject({ pages: 2, replacements: 3 });
  });

  it('rejects an instant that is none', async () => {
    await expect(render(documentOf([], { createdAt: 'yesterday' }))).rejects.toThrow(RangeError);
  });
});
