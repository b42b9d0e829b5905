import { type Coverage, clean } from './clean.ts';
import type { Block, DocumentModel } from './model.ts';

/**
 * The model with every text cleaned, and how many characters had to be replaced. A title that is
 * empty after cleaning becomes the kind of document: PDF/UA-1 asks for a title.
 */
export function cleanModel(
  model: DocumentModel,
  covers: Coverage,
): { model: DocumentModel; replacements: number } {
  let replacements = 0;
  const text = (value: string): string => {
    const cleaned = clean(value, covers);
    replacements += cleaned.replacements;
    return cleaned.text;
  };
  const line = (value: string): string => text(value).replace(/\s+/g, ' ').trim();
  const { subtitle } = model;
  const kind = line(model.kind);
  const cleaned: DocumentModel = {
    ...model,
    kind,
    title: line(model.title) || kind || 'PDF',
    ...(subtitle === undefined ? {} : { subtitle: text(subtitle) }),
    header: line(model.header),
    footer: line(model.footer),
    pageLabel: line(model.pageLabel),
    blocks: model.blocks.map((block) => cleanBlock(block, text, line)),
  };
  return { model: cleaned, replacements };
}

type Clean = (value: string) => string;

function cleanBlock(block: Block, text: Clean, line: Clean): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return { ...block, text: text(block.text) };
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(({ label, value }) => ({ label: text(label), value: text(value) })),
      };
    case 'table':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: text(block.caption) }),
        ...(block.empty === undefined ? {} : { empty: text(block.empty) }),
        columns: block.columns.map(({ header, weight }) => ({ header: text(header), weight })),
        rows: block.rows.map((row) => row.map(text)),
      };
    case 'list':
      return { ...block, items: block.items.map(text) };
    case 'signatures':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: text(block.caption) }),
        ...(block.state === undefined ? {} : { state: text(block.state) }),
        labels: { signature: text(block.labels.signature), date: text(block.labels.date) },
        lines: block.lines.map((signature) => ({
          state: signature.state,
          name: text(signature.name),
          role: text(signature.role),
          detail: text(signature.detail),
          ...(signature.drawing && {
            drawing: { ...signature.drawing, alt: line(signature.drawing.alt) },
          }),
        })),
      };
    case 'page-break':
    case 'space':
      return block;
  }
}
