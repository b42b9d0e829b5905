import type { Outcome } from '../../src-shared/conferences/outcomes.ts';
import { age, type CalendarDate } from '../../src-shared/dates.ts';
import type { ChildFile, TimelineItem } from '../../src-shared/families/contract.ts';
import { isNarrow, NoteKind } from '../../src-shared/notes/rules.ts';
import type { Block, DocumentModel, Fact } from '../documents/model.ts';
import { furnished, type Words } from '../exports/words.ts';
import { actionTable } from '../follow-ups/document.ts';

/** What the page is made of beside the file itself. */
export interface FilePage {
  file: ChildFile;
  today: CalendarDate;
  /** Whoever prints it: what is in it is what that person may read. */
  reader: string;
  /** Whether the narrow notes that the reader may read go in (PR-05). */
  narrowNotes: boolean;
  outcomeOf: (id: string | null) => Outcome;
}

/**
 * A child's file as the binder's page, in one column: who the family is, what is open, what was said
 * and when. No sibling is named, nor any other child but where staff typed a name (PR-06).
 */
export function fileDocument(words: Words, page: FilePage): DocumentModel {
  const { t } = words;
  const { file, today, reader, narrowNotes } = page;
  const notice = narrowNotes ? 'with-narrow' : 'without-narrow';
  return furnished(words, {
    kind: t('documents:file.kind'),
    title: t('documents:file.title', { name: file.name }),
    subtitle: t('documents:file.as-of', { date: words.date(today) }),
    blocks: [
      { type: 'notice', text: t(`documents:file.${notice}`, { name: reader }) },
      { type: 'heading', level: 1, text: t('documents:file.child') },
      { type: 'facts', rows: childFacts(words, page) },
      { type: 'heading', level: 1, text: t('documents:file.family') },
      { type: 'facts', rows: familyFacts(words, file) },
      { type: 'heading', level: 1, text: t('documents:file.open') },
      ...openBlocks(words, file),
      { type: 'heading', level: 1, text: t('documents:file.said') },
      ...saidBlocks(words, page),
    ],
  });
}

/** Without those that nothing is entered for. */
function facts(rows: (Fact | false | null)[]): Fact[] {
  return rows.filter((row) => row !== false && row !== null).filter(({ value }) => value !== '');
}

function childFacts(words: Words, { file, today }: FilePage): Fact[] {
  const { t } = words;
  const { child, placements, advocateName } = file;
  const { years, months } = age(child.dateOfBirth, today);
  const ages = [
    t('common:age.years', { count: years }),
    ...(months > 0 ? [t('common:age.months', { count: months })] : []),
  ];
  const flags = (['iep', 'mckinneyVento', 'fosterCare'] as const).filter((flag) => child[flag]);
  const stays = placements.map(({ className, start, end }) => {
    const from = words.date(start);
    return end === null
      ? `${className}, ${t('families:since', { start: from })}`
      : `${className}, ${t('families:from-to', { start: from, end: words.date(end) })}`;
  });
  const field = (name: string, value: string | null) => ({
    label: t(`families:field.${name}`),
    value: value ?? '',
  });
  return facts([
    field('dateOfBirth', `${words.date(child.dateOfBirth)} (${ages.join(' ')})`),
    field('participantId', child.participantId),
    { label: t('families:placements'), value: stays.join('\n') },
    field('advocateId', advocateName),
    {
      label: t('families:flags'),
      value: flags.map((flag) => t(`families:flag.${flag}`)).join(', '),
    },
    field('note', child.note),
  ]);
}

function familyFacts({ t }: Words, { family, child }: ChildFile): Fact[] {
  const { primaryAdult: name } = family;
  const { relationship } = child;
  const adult = name && relationship ? t('families:adult-as', { name, relationship }) : name;
  return facts([
    { label: t('families:field.primaryAdult'), value: adult ?? t('families:no-adult') },
    { label: t('families:field.phone'), value: family.phone ?? '' },
    { label: t('families:field.homeLanguage'), value: family.homeLanguage ?? '' },
    { label: t('families:field.familyKey'), value: family.familyKey ?? '' },
  ]);
}

function openBlocks(words: Words, { openActions, raised }: ChildFile): Block[] {
  const { t } = words;
  if (openActions.length + raised.length === 0) {
    return [{ type: 'paragraph', text: t('documents:file.nothing-open') }];
  }
  const actions = openActions.map(({ responsibleName, ...action }) => ({
    ...action,
    responsible: responsibleName,
  }));
  return [
    ...(actions.length > 0 ? [actionTable(words, actions)] : []),
    ...raised.flatMap(({ kind, text, raisedBy, raisedAt }): Block[] => [
      { type: 'heading', level: 2, text: t(`families:raise.${kind}`) },
      { type: 'paragraph', text },
      { type: 'paragraph', emphasis: 'quiet', text: `${raisedBy}, ${words.instant(raisedAt)}` },
    ]),
  ];
}

function saidBlocks(words: Words, { file, narrowNotes, outcomeOf }: FilePage): Block[] {
  const { t } = words;
  const items = file.timeline.filter((item) => narrowNotes || !isNarrowNote(item));
  if (items.length === 0) return [{ type: 'paragraph', text: t('documents:file.nothing-said') }];
  return items.flatMap((item): Block[] => [
    { type: 'heading', level: 2, text: titleOf(words, item, outcomeOf) },
    ...(item.by === null
      ? []
      : [{ type: 'paragraph', emphasis: 'quiet', text: item.by } satisfies Block]),
    ...partBlocks(words, item),
  ]);
}

function isNarrowNote({ kind, label }: TimelineItem): boolean {
  // A note of a kind that is not known here stays out as well.
  return kind === 'note' && isNarrow(NoteKind.safeParse(label).data ?? 'abuse-report');
}

function titleOf(words: Words, item: TimelineItem, outcomeOf: FilePage['outcomeOf']): string {
  const { t } = words;
  const { kind, label, date } = item;
  const what = t(`families:timeline.one-${kind}`);
  const of = () => {
    if (label === null) return null;
    if (kind === 'conference') return words.outcome(outcomeOf(label));
    if (kind === 'note') return t(`notes:kind.${label}`);
    if (kind === 'placement' || kind === 'left') return label;
    return t(`families:label.${label}`);
  };
  const more = of();
  return `${words.date(date)} · ${more === null ? what : `${what}: ${more}`}`;
}

/** One text alone needs no name; several are told apart by theirs. */
function partBlocks({ t, ...words }: Words, { parts }: TimelineItem): Block[] {
  return parts.flatMap(({ field, text, by, date }): Block[] => {
    const label =
      by && date
        ? t('documents:file.amended', { date: words.date(date), name: by })
        : t(`families:part.${field}`);
    const isNamed = parts.length > 1 && field !== 'text';
    return [
      ...(isNamed ? [{ type: 'paragraph', emphasis: 'strong', text: label } satisfies Block] : []),
      { type: 'paragraph', text },
    ];
  });
}
