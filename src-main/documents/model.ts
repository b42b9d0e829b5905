/**
 * The document model: what an exporter builds and the PDF engine prints. Plain JSON, so it can be
 * posted to a worker thread and printed by another engine. Every sentence arrives localized.
 */
export type DocumentModel = {
  /** What the document is, in words a reader knows; stands in for an empty title. */
  kind: string;
  title: string;
  subtitle?: string;
  language: 'en' | 'es';
  /** UTC ISO instant, such as `2026-10-08T19:14:00Z`. */
  createdAt: string;
  /** Site name, at the top of each page. */
  header: string;
  /** At the bottom left of each page. */
  footer: string;
  /** At the bottom right of each page, such as `Page {page} of {pages}`. */
  pageLabel: string;
  blocks: Block[];
};

export type Block =
  | Heading
  | Paragraph
  | Notice
  | Facts
  | Table
  | List
  | Signatures
  | { type: 'page-break' }
  | { type: 'space' };

/** Level 1 stands directly under the document's title. */
export type Heading = { type: 'heading'; level: 1 | 2 | 3; text: string };

export type Emphasis = 'normal' | 'strong' | 'quiet';
export type Paragraph = { type: 'paragraph'; text: string; emphasis?: Emphasis };

/** A boxed note. */
export type Notice = { type: 'notice'; text: string };

export type Fact = { label: string; value: string };
/** Labels and values in two columns; a long value takes the whole width. */
export type Facts = { type: 'facts'; rows: Fact[] };

/** `weight` is the column's share of the width, compared with the other columns. */
export type TableColumn = { header: string; weight: number };
export type Table = {
  type: 'table';
  caption?: string;
  columns: TableColumn[];
  /** No row may hold more cells than there are columns; missing cells stay blank. */
  rows: string[][];
  /** Printed in place of the rows when there are none. */
  empty?: string;
};

export type List = { type: 'list'; items: string[] };

/** Strokes of points in a box, from its top left corner; `alt` says whose it is. */
export type Drawing = {
  box: { width: number; height: number };
  strokes: (readonly [number, number])[][];
  alt: string;
};

/**
 * `paper`: signed by hand, the scan kept; `drawn`: by hand on screen, before a witness. Only
 * `to-sign` prints an empty line.
 */
export type SignatureState = 'signed' | 'to-sign' | 'excused' | 'paper' | 'drawn';
export type SignatureLine = {
  name: string;
  role: string;
  state: SignatureState;
  detail: string;
  drawing?: Drawing;
};
export type Signatures = {
  type: 'signatures';
  caption?: string;
  /** Where the signing stands, in a sentence above the lines. */
  state?: string;
  /** Words under the two empty lines. */
  labels: { signature: string; date: string };
  lines: SignatureLine[];
};
