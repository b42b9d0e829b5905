import type { EntryContent, MinutesContent } from '../../src-shared/signatures/content.ts';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import type { Block, DocumentModel, Fact } from '../documents/model.ts';
import { furnished, type Words } from '../exports/words.ts';
import { actionTable } from '../follow-ups/document.ts';
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
      attendance(words, minutes, 'present'),
      ...absent(words, minutes),
      { type: 'heading', level: 1, text: t('documents:minutes.summary') },
      summary(words, minutes),
      ...leftOut(words, minutes),
      ...minutes.entries.filter(isWritten).flatMap((entry) => entryBlocks(words, entry, 2)),
      ...notes(words, minutes),
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
      attendance(words, minutes, 'present'),
      ...entryBlocks(words, entry, 1),
    ],
  });
}

function meetingFacts({ t, ...words }: Words, minutes: MinutesContent): Fact[] {
  const { className, date, startsAt, endsAt, isFirst } = minutes;
  const rows: Fact[] = [
    { label: t('documents:minutes.class'), value: className },
    { label: t('documents:minutes.date'), value: words.date(date) },
  ];
  if (startsAt && endsAt) {
    const value = t('documents:minutes.timeRange', {
      from: words.time(startsAt),
      to: words.time(endsAt),
    });
    rows.push({ label: t('documents:minutes.time'), value });
  } else if (startsAt) {
    const value = t('documents:minutes.timeFrom', { from: words.time(startsAt) });
    rows.push({ label: t('documents:minutes.time'), value });
  }
  const which = t(isFirst ? 'documents:minutes.first' : 'documents:minutes.later');
  return [...rows, { label: t('documents:minutes.which'), value: which }];
}

function attendance(
  words: Words,
  { attendees }: MinutesContent,
  presence: 'present' | 'absent',
): Block {
  const { t } = words;
  const listed = attendees.filter(
    (one) => (one.presence === 'present') === (presence === 'present'),
  );
  const isFromOutside = listed.some(({ affiliation }) => affiliation !== undefined);
  return {
    type: 'table',
    caption: t(`documents:minutes.${presence}`),
    columns: [
      { header: t('documents:minutes.name'), weight: 3 },
      { header: t('documents:minutes.discipline'), weight: 2 },
      ...(isFromOutside ? [{ header: t('documents:minutes.from'), weight: 3 }] : []),
    ],
    rows: listed.map((one) => [
      one.name,
      t(`documents:disciplines.${one.discipline}`),
      ...(isFromOutside ? [fromWhere(words, one)] : []),
    ]),
    empty: t('documents:minutes.noAttendees'),
  };
}

/** The organization of somebody from outside and what that makes the person; blank for staff. */
function fromWhere({ t }: Words, attendee: MinutesContent['attendees'][number]): string {
  const { affiliation, organization } = attendee;
  if (affiliation === undefined) return '';
  const kind = t(`documents:affiliations.${affiliation}`);
  return organization ? `${organization} (${kind})` : kind;
}

function absent(words: Words, minutes: MinutesContent): Block[] {
  const isAnyone = minutes.attendees.some(({ presence }) => presence !== 'present');
  return isAnyone ? [attendance(words, minutes, 'absent')] : [];
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

function leftOut({ t }: Words, { leftOut: rows }: MinutesContent): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: t('documents:minutes.leftOut'),
      columns: [
        { header: t('documents:minutes.child'), weight: 2 },
        { header: t('documents:minutes.reason'), weight: 3 },
      ],
      rows: rows.map(({ name, reason }) => [name, reason]),
    },
  ];
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

function notes({ t }: Words, { notes: text }: MinutesContent): Block[] {
  if (text.trim() === '') return [];
  return [
    { type: 'heading', level: 1, text: t('documents:minutes.notes') },
    { type: 'paragraph', text },
  ];
}
