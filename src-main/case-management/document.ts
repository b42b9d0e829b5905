import type {
  CaseEntryContent,
  CaseMinutesContent,
} from '../../src-shared/case-management/content.ts';
import { missingGroups } from '../../src-shared/case-management/rules.ts';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import type { Block, DocumentModel, Fact } from '../documents/model.ts';
import { furnished, type Words } from '../exports/words.ts';
import {
  absentTable,
  attendanceTable,
  leftOutTable,
  notesBlocks,
  whenFacts,
} from '../meetings/document.ts';
import { amendmentBlocks, type PrintedAmendment, signatureBlocks } from '../signatures/document.ts';
import { strategyTable } from './plan-document.ts';

/** Minutes of a case management meeting, for staff: every child (PR-06). */
export function caseMinutesDocument(
  words: Words,
  minutes: CaseMinutesContent,
  signing: DocumentSigning,
  amendments: PrintedAmendment[],
): DocumentModel {
  const { t } = words;
  return furnished(words, {
    kind: t('documents:case.kind'),
    title: t('documents:case.title'),
    subtitle: words.date(minutes.date),
    blocks: [
      { type: 'notice', text: t('documents:case.staffOnly') },
      { type: 'facts', rows: [...whenFacts(words, minutes), ...groupFacts(words, minutes)] },
      attendanceTable(words, minutes, 'present'),
      ...absentTable(words, minutes),
      { type: 'heading', level: 1, text: t('documents:minutes.summary') },
      summary(words, minutes),
      ...leftOutTable(words, minutes, t('documents:case.leftOut')),
      ...minutes.entries.flatMap((entry) => entryBlocks(words, entry, 2)),
      ...notesBlocks(words, minutes),
      ...signatureBlocks(words, signing),
      ...amendmentBlocks(words, amendments),
    ],
  });
}

/** One child's part of a meeting: nothing of another child goes in (45 CFR 1303.23(a)(3); PR-06). */
export function caseExtractDocument(
  words: Words,
  minutes: CaseMinutesContent,
  entry: CaseEntryContent,
): DocumentModel {
  const { t } = words;
  return furnished(words, {
    kind: t('documents:caseExtract.kind'),
    title: t('documents:caseExtract.title', { name: entry.name }),
    subtitle: words.date(minutes.date),
    blocks: [
      { type: 'paragraph', emphasis: 'quiet', text: t('documents:extract.onlyThis') },
      { type: 'facts', rows: whenFacts(words, minutes) },
      attendanceTable(words, minutes, 'present'),
      ...entryBlocks(words, entry, 1),
    ],
  });
}

/** Of which group nobody was present (HS-23); nothing when all were there. */
function groupFacts({ t }: Words, { attendees }: CaseMinutesContent): Fact[] {
  const missing = missingGroups(
    attendees.map((one) => ({ ...one, affiliation: one.affiliation ?? 'staff' })),
  );
  if (missing.length === 0) return [];
  const value = missing.map((group) => t(`documents:caseGroups.${group}`)).join('; ');
  return [{ label: t('documents:case.missing-groups'), value }];
}

function summary(words: Words, { entries }: CaseMinutesContent): Block {
  const { t } = words;
  return {
    type: 'table',
    columns: [
      { header: t('documents:minutes.child'), weight: 3 },
      { header: t('documents:form.born'), weight: 2 },
      { header: t('documents:minutes.reasons'), weight: 2 },
      { header: t('documents:minutes.outcome'), weight: 2 },
      { header: t('documents:case.review'), weight: 2 },
    ],
    rows: entries.map(({ name, dateOfBirth, reasons, outcome, reviewOn }) => [
      name,
      words.date(dateOfBirth),
      reasons.map((reason) => t(`documents:caseReasons.${reason}`)).join(', '),
      t(`documents:caseOutcomes.${outcome}`),
      reviewOn ? words.date(reviewOn) : '',
    ]),
    empty: t('documents:none'),
  };
}

const texts = ['discussion', 'need', 'strengths', 'familyInput', 'result'] as const;

function entryBlocks(words: Words, entry: CaseEntryContent, level: 1 | 2): Block[] {
  const { t } = words;
  const written = texts.filter((field) => entry[field].trim() !== '');
  return [
    { type: 'heading', level, text: entry.name },
    {
      type: 'facts',
      rows: [
        {
          label: t('documents:minutes.outcome'),
          value: t(`documents:caseOutcomes.${entry.outcome}`),
        },
        { label: t('documents:form.born'), value: words.date(entry.dateOfBirth) },
        ...written.map((field) => ({
          label: t(`documents:caseEntry.${field}`),
          value: entry[field],
        })),
        ...(entry.reviewOn
          ? [{ label: t('documents:case.review'), value: words.date(entry.reviewOn) }]
          : []),
      ],
    },
    ...(entry.strategies.length > 0 ? [strategyTable(words, entry.strategies)] : []),
  ];
}
