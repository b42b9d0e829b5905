import type { TextStyle } from './style.ts';

/**
 * What the layout hands to the writer: pages of placed items, and the tree of tags they belong to.
 * Points from the page's top left corner, y downward.
 */
export type DisplayList = { pages: Page[]; root: Tag };
export type Page = { items: Item[] };

export type TagName =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

export type TagAttributes = {
  /** Of a header cell. */
  scope?: 'Column' | 'Row';
  /** How many columns a cell spans. */
  columnSpan?: number;
  /** Of a list. */
  numbering?: 'None' | 'Disc';
  /** Of a figure: what it shows, in words. */
  alt?: string;
  /** Of a figure: where it stands, in points from the page's top left corner. */
  box?: { x: number; y: number; width: number; height: number };
};
export type Tag = { name: TagName; attributes: TagAttributes; children: Tag[] };

/** Page furniture and decoration: a screen reader passes over them. */
export type Artifact = 'header' | 'footer' | 'layout';
export type Owner = Tag | Artifact;

export type PlacedLine = { text: string; x: number; baseline: number; width: number };
export type TextItem = { kind: 'text'; owner: Owner; style: TextStyle; lines: PlacedLine[] };
/** A straight line, horizontal or vertical. */
export type RuleItem = {
  kind: 'rule';
  from: { x: number; y: number };
  to: { x: number; y: number };
  thickness: number;
  ink: string;
};
export type FillItem = {
  kind: 'fill';
  x: number;
  y: number;
  width: number;
  height: number;
  ink: string;
};
/** Lines drawn by hand, each through its points. */
export type StrokesItem = {
  kind: 'strokes';
  owner: Tag;
  strokes: { x: number; y: number }[][];
  thickness: number;
  ink: string;
};
export type Item = TextItem | RuleItem | FillItem | StrokesItem;

/** A tag within another one. */
export function addTag(parent: Tag, name: TagName, attributes: TagAttributes = {}): Tag {
  const tag: Tag = { name, attributes, children: [] };
  parent.children.push(tag);
  return tag;
}
