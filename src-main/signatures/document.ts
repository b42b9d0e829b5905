import type { DocumentSigning, SignatureLine } from '../../src-shared/signatures/contract.ts';
import { BOX } from '../../src-shared/signatures/drawing.ts';
import type { Block, SignatureLine as PrintedLine } from '../documents/model.ts';
import type { Words } from '../exports/words.ts';

/** A correction of a document, with where its own signing stands. */
export interface PrintedAmendment {
  at: string;
  by: string;
  what: string;
  why: string;
  signing: DocumentSigning | null;
}

/** The signatures of a document with their verification, or empty lines to sign by hand (HS-20). */
export function signatureBlocks(words: Words, signing: DocumentSigning): Block[] {
  const { t } = words;
  const isStaffOnly = signing.lines.every(({ affiliation }) => affiliation === 'staff');
  return [
    {
      type: 'signatures',
      caption: t(
        isStaffOnly ? 'documents:signatures.caption' : 'documents:signatures.captionPresent',
      ),
      state: stateSentence(words, signing),
      labels: {
        signature: t('documents:signatures.signature'),
        date: t('documents:signatures.date'),
      },
      lines: signing.lines.map((line) => printed(words, line)),
    },
  ];
}

/** The corrections of a document, each with its own signatures; both print together. */
export function amendmentBlocks(words: Words, amendments: PrintedAmendment[]): Block[] {
  const { t } = words;
  return amendments.flatMap(({ at, by, what, why, signing }): Block[] => [
    {
      type: 'heading',
      level: 1,
      text: t('documents:amendment.heading', { date: words.instant(at) }),
    },
    { type: 'paragraph', emphasis: 'quiet', text: t('documents:amendment.by', { name: by }) },
    {
      type: 'facts',
      rows: [
        { label: t('documents:amendment.what'), value: what },
        { label: t('documents:amendment.why'), value: why },
      ],
    },
    ...(signing ? signatureBlocks(words, signing) : []),
  ]);
}

function printed(words: Words, line: SignatureLine): PrintedLine {
  const { t } = words;
  const role = [t(`documents:disciplines.${line.role}`), line.organization]
    .filter(Boolean)
    .join(', ');
  const base = { name: line.name, role };
  const at = line.signedAt ? words.instant(line.signedAt) : '';
  const key = line.keyId?.slice(0, 8) ?? '';
  switch (line.state) {
    case 'signed':
      return { ...base, state: 'signed', detail: t(signedKey(line.verified), { at, key }) };
    case 'drawn':
      return { ...base, state: 'drawn', ...byHand(words, line, { at, key }) };
    case 'paper':
      return { ...base, state: 'paper', detail: t('documents:signatures.paper', { at }) };
    case 'excused': {
      const reason = line.excuse ?? '';
      return { ...base, state: 'excused', detail: t('documents:signatures.excused', { reason }) };
    }
    case 'optional':
      return { ...base, state: 'to-sign', detail: t('documents:signatures.optional') };
    case 'missing':
      return { ...base, state: 'to-sign', detail: '' };
  }
}

/** A signature by hand on screen: the drawing, the printed name, who saw it and what the check says. */
function byHand(
  { t }: Words,
  { name, verified, drawn }: SignatureLine,
  { at, key }: { at: string; key: string },
): Pick<PrintedLine, 'detail' | 'drawing'> {
  const { printedName = '', witness = '', drawing = [] } = drawn ?? {};
  const isDrawn = drawing.length > 0;
  const how = isDrawn ? 'documents:signatures.drawn' : 'documents:signatures.typed';
  const check = t(`documents:signatures.witnessed.${verified ?? 'not-signed-by'}`, { key });
  const detail = `${t(how, { at, name: printedName, witness })} ${check}`;
  if (!isDrawn) return { detail };
  const alt = t('documents:signatures.drawing', { name });
  return { detail, drawing: { box: BOX, strokes: drawing, alt } };
}

function signedKey(verified: SignatureLine['verified']): string {
  if (verified === 'valid') return 'documents:signatures.signed';
  return verified === 'changed'
    ? 'documents:signatures.changed'
    : 'documents:signatures.notSignedBy';
}

function stateSentence({ t }: Words, { state, lines }: DocumentSigning): string {
  if (state === 'complete') return t('documents:signatures.state.complete');
  if (state === 'complete-except') {
    const names = lines
      .filter((line) => line.state === 'excused')
      .map(({ name, excuse }) =>
        t('documents:signatures.exceptName', { name, reason: excuse ?? '' }),
      );
    return t('documents:signatures.state.complete-except', { names: names.join('; ') });
  }
  const missing = lines.filter((line) => line.state === 'missing').map(({ name }) => name);
  return t('documents:signatures.state.waiting', {
    count: missing.length,
    names: missing.join(', '),
  });
}
