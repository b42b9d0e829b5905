import { addTag, type Tag } from '../display-list.ts';
import type { Flow } from '../flow.ts';
import { type Cell, flowRow, stackText } from '../flow-row.ts';
import type { Drawing, SignatureLine, Signatures } from '../model.ts';
import { CONTENT_WIDTH, INK, PAGE, TEXT, type TextStyle } from '../style.ts';
import { flowText, IN_ONE_PIECE } from './text.ts';

/** In points; a row to sign by hand is as open as a paper form's. */
const PADDING = 8;
const SIGNED_PADDING = 4.5;
const NAME_WIDTH = 176;
const RIGHT = { x: PAGE.left + NAME_WIDTH + 20, width: CONTENT_WIDTH - NAME_WIDTH - 20 };
const DATE_WIDTH = 84;
const SIGN_WIDTH = RIGHT.width - DATE_WIDTH - 16;
/** Room to sign by hand, above the line. */
const SIGN_HEIGHT = 32;
/** Room kept below what stands above the lines. */
const FIRST_LINE = SIGN_HEIGHT + 40;
const WHOLE = 200;
const DRAWN_WIDTH = 132;
const PROOF = { x: RIGHT.x + DRAWN_WIDTH + 12, width: RIGHT.width - DRAWN_WIDTH - 12 };
const PEN = 0.9;

function heightOf(flow: Flow, style: TextStyle, text: string): number {
  return flow.wrap(text, style, CONTENT_WIDTH).length * style.lineHeight;
}

/**
 * Where the signing stands, and one row a signer: on the left who, on the right the verification of
 * a signature or, when it is still to come, an empty line to sign by hand (HS-20).
 */
export function flowSignatures(flow: Flow, parent: Tag, block: Signatures): void {
  const { caption = '', state = '' } = block;
  const keepWithNext = block.lines.length === 0 ? 0 : FIRST_LINE;
  if (caption || state) flow.gap(14);
  flowText(flow, parent, 'P', TEXT.strong, caption, {
    whole: IN_ONE_PIECE,
    keepWithNext: keepWithNext + heightOf(flow, TEXT.quiet, state),
  });
  flowText(flow, parent, 'P', TEXT.quiet, state, { whole: IN_ONE_PIECE, keepWithNext });
  if (block.lines.length === 0) return;
  const list = addTag(parent, 'L', { numbering: 'None' });
  flow.gap(6);
  flow.closeGap();
  for (const line of block.lines) {
    const body = addTag(addTag(list, 'LI'), 'LBody');
    const who: Cell = { x: PAGE.left, stack: [] };
    stackParagraph(flow, who, body, TEXT.strong, line.name, NAME_WIDTH);
    stackParagraph(flow, who, body, TEXT.quiet, line.role, NAME_WIDTH);
    if (line.state === 'to-sign') flowEmptyLine(flow, body, who, line, block.labels);
    else if (line.drawing) flowDrawn(flow, body, who, line, line.drawing);
    else flowVerification(flow, body, who, line);
    flow.rule(PAGE.left, flow.y, CONTENT_WIDTH);
  }
  flow.gap(14);
}

/** A paragraph of its own for a screen reader, and none for no text. */
function stackParagraph(
  flow: Flow,
  cell: Cell,
  body: Tag,
  style: TextStyle,
  text: string,
  width: number,
): void {
  if (text !== '') stackText(flow, cell, addTag(body, 'P'), style, text, width);
}

function flowVerification(flow: Flow, body: Tag, who: Cell, { detail }: SignatureLine): void {
  const proof: Cell = { x: RIGHT.x, stack: [] };
  stackParagraph(flow, proof, body, TEXT.cell, detail, RIGHT.width);
  flowRow(flow, { cells: [who, proof], padding: SIGNED_PADDING, whole: WHOLE });
}

/** A signature by hand: the drawing as a figure with its words, and what its check says beside it. */
function flowDrawn(
  flow: Flow,
  body: Tag,
  who: Cell,
  { detail }: SignatureLine,
  { box, strokes, alt }: Drawing,
): void {
  const scale = DRAWN_WIDTH / box.width;
  const height = box.height * scale;
  const figure = addTag(body, 'Figure', { alt });
  const proof: Cell = { x: PROOF.x, stack: [] };
  stackParagraph(flow, proof, body, TEXT.cell, detail, PROOF.width);
  let isDrawn = false;
  flowRow(flow, {
    cells: [who, proof],
    padding: SIGNED_PADDING,
    minHeight: height,
    whole: WHOLE,
    behind: (top) => {
      if (isDrawn) return;
      isDrawn = true;
      const y = top + SIGNED_PADDING;
      figure.attributes.box = { x: RIGHT.x, y, width: DRAWN_WIDTH, height };
      flow.add({
        kind: 'strokes',
        owner: figure,
        strokes: strokes.map((stroke) =>
          stroke.map(([dx, dy]) => ({ x: RIGHT.x + dx * scale, y: y + dy * scale })),
        ),
        thickness: PEN,
        ink: INK.text,
      });
    },
  });
}

function flowEmptyLine(
  flow: Flow,
  body: Tag,
  who: Cell,
  { detail }: SignatureLine,
  labels: Signatures['labels'],
): void {
  stackParagraph(flow, who, body, TEXT.quiet, detail, NAME_WIDTH);
  const fields = [
    { x: RIGHT.x, width: SIGN_WIDTH, tag: addTag(body, 'P'), label: labels.signature },
    { x: PAGE.right - DATE_WIDTH, width: DATE_WIDTH, tag: addTag(body, 'P'), label: labels.date },
  ].map((field) => ({ ...field, lines: flow.wrap(field.label, TEXT.label, field.width) }));
  const labelLines = Math.max(...fields.map(({ lines }) => lines.length));
  flowRow(flow, {
    cells: [who],
    padding: PADDING,
    minHeight: SIGN_HEIGHT - PADDING + 2 + labelLines * TEXT.label.lineHeight,
    whole: WHOLE,
    behind: (top, _height, part) => {
      if (part > 0) return;
      for (const { x, width, tag, lines } of fields) {
        flow.rule(x, top + SIGN_HEIGHT, width, INK.line, 0.75);
        flow.text(tag, TEXT.label, lines, x, top + SIGN_HEIGHT + 2);
      }
    },
  });
}
