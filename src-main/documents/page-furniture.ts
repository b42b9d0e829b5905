import type { Artifact, Page } from './display-list.ts';
import type { DocumentModel } from './model.ts';
import type { Shaper } from './shape.ts';
import { baselineOffset, CONTENT_WIDTH, PAGE, TEXT } from './style.ts';
import { type Line, measure, wrap } from './wrap.ts';

const HEADER_TOP = 40;
const FOOTER_TOP = 742;
const MOST_LINES = 2;
const GUTTER = 20;

/** Adds the header, the footer and "page n of m" to each page, as artifacts. */
export function furnish(pages: Page[], model: DocumentModel, shape: Shaper): void {
  const style = TEXT.furniture;
  pages.forEach((page, index) => {
    const put = (owner: Artifact, lines: Line[], x: number, top: number) => {
      const placed = lines.map(({ text, width }, i) => ({
        text,
        x,
        baseline: top + i * style.lineHeight + baselineOffset(style),
        width,
      }));
      if (placed.length > 0) page.items.push({ kind: 'text', owner, style, lines: placed });
    };
    const label = model.pageLabel
      .replaceAll('{page}', String(index + 1))
      .replaceAll('{pages}', String(pages.length));
    const labelLine = firstLines(label, CONTENT_WIDTH / 2, shape);
    const labelWidth = Math.max(0, ...labelLine.map(({ width }) => width));
    put('header', firstLines(model.header, CONTENT_WIDTH, shape), PAGE.left, HEADER_TOP);
    put('footer', labelLine, PAGE.right - labelWidth, FOOTER_TOP);
    const footerWidth = CONTENT_WIDTH - labelWidth - GUTTER;
    put('footer', firstLines(model.footer, footerWidth, shape), PAGE.left, FOOTER_TOP);
  });
}

/** The text's first two lines, ending in an ellipsis where more was to come. */
function firstLines(text: string, width: number, shape: Shaper): Line[] {
  const style = TEXT.furniture;
  const ellipsis = measure('…', style, shape);
  const lines = wrap(text, style, width - ellipsis, shape);
  const last = lines[MOST_LINES - 1];
  if (lines.length <= MOST_LINES || !last) return lines;
  const cut = { text: `${last.text.trimEnd()}…`, width: last.width + ellipsis };
  return [...lines.slice(0, MOST_LINES - 1), cut];
}
