import type { CopaField, CopaFieldSetting } from './fields.ts';

/** One section of a child's text: the binder's own label, and what it says. */
export interface CopaSection {
  /** A field of the site's list, or one that only this kind of meeting has. */
  field: string;
  label: string;
  text: string;
}

/**
 * A child's text for COPA: the sections that the site has on, in its order and with its labels, one
 * after the other with an empty line between. What says nothing is left out. A section that the
 * site's list does not know, since only one kind of meeting has it, follows the one that it follows
 * in `sections`, also where that one is off, or comes at the end: none is lost (HS-25).
 */
export function copaText(
  sections: readonly CopaSection[],
  fields: readonly CopaFieldSetting[],
): string {
  const known = new Set<string>(fields.map(({ field }) => field));
  const following = new Map<string, CopaSection[]>();
  let before = '';
  for (const section of sections) {
    if (known.has(section.field)) before = section.field;
    else following.set(before, [...(following.get(before) ?? []), section]);
  }
  const ordered = fields.flatMap(({ field, isOn, label }) => [
    ...sections
      .filter((section) => isOn && section.field === field)
      .map((section) => ({ ...section, label: label ?? section.label })),
    ...(following.get(field) ?? []),
  ]);
  return [...ordered, ...(following.get('') ?? [])]
    .map(({ label, text }) => ({ label: label.trim(), text: text.trim() }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}:${text.includes('\n') ? '\n' : ' '}${text}`)
    .join('\n\n');
}

/** Fields that hold something and are switched off: the screen says that they do not go along. */
export function fieldsLeftOut(
  sections: readonly CopaSection[],
  fields: readonly CopaFieldSetting[],
): CopaField[] {
  return fields
    .filter(({ isOn }) => !isOn)
    .map(({ field }) => field)
    .filter((field) =>
      sections.some((section) => section.field === field && section.text.trim() !== ''),
    );
}
