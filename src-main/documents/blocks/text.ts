import { addTag, type Tag, type TagName } from '../display-list.ts';
import type { Flow } from '../flow.ts';
import { type Cell, flowRow, type Row, stackText } from '../flow-row.ts';
import type { Heading, Paragraph } from '../model.ts';
import { CONTENT_WIDTH, INK, PAGE, TEXT, type TextStyle } from '../style.ts';

const HEADINGS = {
  1: { style: TEXT.heading1, before: 20, after: 6 },
  2: { style: TEXT.heading2, before: 15, after: 4 },
  3: { style: TEXT.heading3, before: 12, after: 3 },
};
const PARAGRAPHS = { normal: TEXT.body, strong: TEXT.strong, quiet: TEXT.quiet };
/** A heading's room below it: about a table's header and its first row. */
const KEEP_WITH_HEADING = 58;
const PARAGRAPH_GAP = 7;
/** Headings and captions stay in one piece unless they fill a page. */
export const IN_ONE_PIECE = 400;

/** One text over the whole width, under a tag of its own; no text, no tag. */
export function flowText(
  flow: Flow,
  parent: Tag,
  name: TagName,
  style: TextStyle,
  text: string,
  options: Omit<Row, 'cells'> = {},
): void {
  if (text.trim() === '') return;
  const cell: Cell = { x: PAGE.left, stack: [] };
  stackText(flow, cell, addTag(parent, name), style, text, CONTENT_WIDTH);
  flowRow(flow, { cells: [cell], ...options });
}

/** The document's title (H1) and subtitle, over a thin line. */
export function flowTitle(flow: Flow, parent: Tag, title: string, subtitle = ''): void {
  flowText(flow, parent, 'H1', TEXT.title, title, { whole: IN_ONE_PIECE });
  if (subtitle !== '') {
    flow.gap(3);
    flowText(flow, parent, 'P', TEXT.subtitle, subtitle);
  }
  flow.y += 9;
  if (flow.room > 0) flow.rule(PAGE.left, flow.y, CONTENT_WIDTH, INK.line, 0.75);
  flow.gap(14);
}

/** Tagged one level below the title, and never more than one level below the heading before it. */
export function flowHeading(flow: Flow, parent: Tag, { level, text }: Heading): void {
  const { style, before, after } = HEADINGS[level];
  const name = headingTag(parent, level);
  flow.gap(before);
  flowText(flow, parent, name, style, text, {
    whole: IN_ONE_PIECE,
    keepWithNext: KEEP_WITH_HEADING,
  });
  flow.gap(after);
}

const HEADING_TAGS: TagName[] = ['H1', 'H2', 'H3', 'H4'];

function headingTag(parent: Tag, level: Heading['level']): TagName {
  const rank = (name: TagName) => HEADING_TAGS.indexOf(name);
  const before = Math.max(
    rank(parent.children.findLast(({ name }) => rank(name) >= 0)?.name ?? 'H1'),
    0,
  );
  return HEADING_TAGS[Math.min(level, before + 1)] ?? 'H4';
}

export function flowParagraph(flow: Flow, parent: Tag, block: Paragraph): void {
  const style = PARAGRAPHS[block.emphasis ?? 'normal'];
  flow.gap(PARAGRAPH_GAP);
  flowText(flow, parent, 'P', style, block.text, { whole: 3 * style.lineHeight });
  flow.gap(PARAGRAPH_GAP);
}
