import { cleanModel } from '../../src-main/documents/clean-model.ts';
import type { DisplayList, Tag, TextItem } from '../../src-main/documents/display-list.ts';
import { openFonts } from '../../src-main/documents/fonts.ts';
import { layout } from '../../src-main/documents/layout.ts';
import type { DocumentModel } from '../../src-main/documents/model.ts';
import { createShaper } from '../../src-main/documents/shape.ts';

/** The display list of a model, as `render` would write it. */
export async function laidOut(model: DocumentModel): Promise<DisplayList> {
  const fonts = await openFonts();
  return layout(cleanModel(model, fonts.covers).model, createShaper(fonts));
}

/** Text items with the page they stand on, from 0. */
export function textItems(list: DisplayList): (TextItem & { page: number })[] {
  return list.pages.flatMap(({ items }, page) =>
    items.flatMap((item) => (item.kind === 'text' ? [{ ...item, page }] : [])),
  );
}

export const textOf = ({ lines }: TextItem): string => lines.map(({ text }) => text).join('');

/** All text under a tag, in reading order. */
export function taggedText(list: DisplayList, tag: Tag = list.root): string {
  const own = textItems(list).filter(({ owner }) => owner === tag);
  return [...own.map(textOf), ...tag.children.map((child) => taggedText(list, child))].join('');
}

export const tagsNamed = (tag: Tag, name: string): Tag[] => [
  ...(tag.name === name ? [tag] : []),
  ...tag.children.flatMap((child) => tagsNamed(child, name)),
];
