import type { EntryContent, MinutesContent } from '../../src-shared/signatures/content.ts';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import type { Block, DocumentModel, Fact } from '../documents/model.ts';
import { furnished, type Words } from '../exports/words.ts';
import { actionTable } from '../follow-ups/document.ts';
import {
  absentTable,
  attendanceTable,
  leftOutTable,
  notesBlocks,
  whenFacts,
} from '../meetings/document.ts';
import { amendmentBlocks, type PrintedAmendment, signatureBlocks } from '../signatures/document.ts';

/** Minutes of a class's conference, for staff: every child (PR-06). */
export function minutesDocument(
  words: Words,
  minutes: MinutesContent,
  signing: DocumentSigning,
  amendments: PrintedAmendment[],
): DocumentModel {
  const { t } = words;
  return furnished(words, {
    kind: t('documents:minutes.kind'),
    title: t('documents:minutes.title', { class: minutes.className }),
    subtitle: words.date(minutes.date),
    blocks: [
      { type: 'notice', text: t('documents:minutes.staffOnly') },
      { type: 'facts', rows: meetingFacts(words, minutes) },
      attendanceTable(words, minutes, 'present'),
      ...absentTable(words, minutes),
      { type: 'heading', level: 1, text: t('documents:minutes.summary') },
      summary(words, minutes),
      ...leftOutTable(words, minutes, t('documents:minutes.leftOut')),
      ...minutes.entries.filter(isWritten).flatMap((entry) => entryBlocks(words, entry, 2)),
      ...notesBlocks(words, minutes),
      ...signatureBlocks(words, signing),
      ...amendmentBlocks(words, amendments),
    ],
  });
}

/**
 * One child's part of a conference, for the family. Nothing of another child, and no staff minutes,
 * goes in (45 CFR 1303.23(a)(3); PR-06).
 */
export function extractDocument(
  words: Words,
  minutes: MinutesContent,
  entry: EntryContent,
): DocumentModel {
  const { t } = words;
  return furnished(words, {
    kind: t('documents:extract.kind'),
    title: t('documents:extract.title', { name: entry.name }),
    subtitle: words.date(minutes.date),
    blocks: [
      { type: 'paragraph', emphasis: 'quiet', text: t('documents:extract.onlyThis') },
      { type: 'facts', rows: meetingFacts(words, minutes) },
      attendanceTable(words, minutes, 'present'),
      ...entryBlocks(words, entry, 1),
    ],
  });
}

function meetingFacts(words: Words, minutes: MinutesContent): Fact[] {
  const { t } = words;
  const { className, isFirst } = minutes;
  const which = t(isFirst ? 'documents:minutes.first' : 'documents:minutes.later');
  return [
    { label: t('documents:minutes.class'), value: className },
    ...whenFacts(words, minutes),
    { label: t('documents:minutes.which'), value: which },
  ];
}

function summary(words: Words, { entries }: MinutesContent): Block {
  const { t } = words;
  return {
    type: 'table',
    columns: [
      { header: t('documents:minutes.child'), weight: 3 },
      { header: t('documents:form.born'), weight: 2 },
      { header: t('documents:minutes.reasons'), weight: 2 },
      { header: t('documents:minutes.outcome'), weight: 2 },
      { header: t('documents:minutes.actionsCount'), weight: 1 },
    ],
    rows: entries.map(({ name, dateOfBirth, reasons, outcome, actions }) => [
      name,
      words.date(dateOfBirth),
      reasons.map((reason) => t(`documents:reasons.${reason}`)).join(', '),
      words.outcome(outcome),
      String(actions.length),
    ]),
  };
}

const texts = [
  'discussion',
  'immediateNeeds',
  'strengths',
  'concerns',
  'updates',
  'familyContact',
] as const;

const writtenTexts = (entry: EntryContent) => texts.filter((field) => entry[field].trim() !== '');

/** Of a child with nothing to report, the table of all children says everything. */
function isWritten(entry: EntryContent): boolean {
  return writtenTexts(entry).length > 0 || entry.actions.length > 0;
}

function entryBlocks(words: Words, entry: EntryContent, level: 1 | 2): Block[] {
  const { t } = words;
  return [
    { type: 'heading', level, text: entry.name },
    {
      type: 'facts',
      rows: [
        { label: t('documents:minutes.outcome'), value: words.outcome(entry.outcome) },
        { label: t('documents:form.born'), value: words.date(entry.dateOfBirth) },
        ...writtenTexts(entry).map((field) => ({
          label: t(`documents:entry.${field}`),
          value: entry[field],
        })),
      ],
    },
    ...(entry.actions.length ? [actionTable(words, entry.actions)] : []),
  ];
}
