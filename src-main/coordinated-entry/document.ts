import type {
  HouseholdEntryContent,
  RegionMinutesContent,
} from '../../src-shared/coordinated-entry/content.ts';
import type {
  HouseholdReason,
  StatedLocation,
} from '../../src-shared/coordinated-entry/household-entry.ts';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import type { Block, DocumentModel, Fact } from '../documents/model.ts';
import { furnished, type Words } from '../exports/words.ts';
import { actionTable } from '../follow-ups/document.ts';
import { absentTable, attendanceTable, notesBlocks, whenFacts } from '../meetings/document.ts';
import { amendmentBlocks, type PrintedAmendment, signatureBlocks } from '../signatures/document.ts';
import { householdFields } from './reviews.ts';

/** A document on households: its footer speaks of housing, not of child records (CE-25). */
export function housingDocument(
  words: Words,
  part: Pick<DocumentModel, 'kind' | 'title' | 'subtitle' | 'blocks'>,
): DocumentModel {
  const footer = words.t('coordinated-entry-documents:confidential');
  return { ...furnished(words, part), footer };
}

/** *Region 2*, or the CoC-wide meeting. */
export function scopeIn({ t }: Words, regionName: string | null): string {
  return regionName ?? t('coordinated-entry-documents:coc');
}

/** *Shelter (Main Street)*. */
export function locationIn({ t }: Words, location: StatedLocation | null): string {
  if (location === null) return t('coordinated-entry-documents:location.unknown');
  const kind = t(`coordinated-entry:location.kind.${location.kind}`);
  return location.detail ? `${kind} (${location.detail})` : kind;
}

/** Every reason in words. */
export function reasonsIn({ t }: Words, reasons: readonly HouseholdReason[]): string {
  return reasons
    .map((reason) =>
      reason === 'follow-up' || reason === 'added'
        ? t(`coordinated-entry-documents:reason.${reason}`)
        : t(`coordinated-entry:reason.${reason}`),
    )
    .join(', ');
}

/** Minutes of a coordinated-entry meeting: every household that was on its agenda (CE-01). */
export function regionMinutesDocument(
  words: Words,
  minutes: RegionMinutesContent,
  signing: DocumentSigning,
  amendments: PrintedAmendment[],
): DocumentModel {
  const { t } = words;
  const of = scopeIn(words, minutes.regionName);
  return housingDocument(words, {
    kind: t('coordinated-entry-documents:minutes.kind'),
    title: t('coordinated-entry-documents:minutes.title', { of }),
    subtitle: words.date(minutes.date),
    blocks: [
      { type: 'notice', text: t('coordinated-entry-documents:minutes.notice') },
      {
        type: 'facts',
        rows: [
          { label: t('coordinated-entry-documents:minutes.region'), value: of },
          ...whenFacts(words, minutes),
        ],
      },
      rolesTable(words, minutes),
      agenciesTable(words, minutes),
      attendanceTable(words, minutes, 'present'),
      ...absentTable(words, minutes),
      { type: 'heading', level: 1, text: t('coordinated-entry-documents:minutes.reports') },
      reportsTable(words, minutes),
      { type: 'heading', level: 1, text: t('coordinated-entry-documents:minutes.households') },
      summary(words, minutes),
      ...minutes.entries
        .filter(({ outcome }) => outcome === 'reviewed')
        .flatMap((entry) => entryBlocks(words, entry)),
      ...notesBlocks(words, minutes),
      ...signatureBlocks(words, signing),
      ...amendmentBlocks(words, amendments),
    ],
  });
}

const both = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(', ');

function rolesTable(words: Words, { roles }: RegionMinutesContent): Block {
  const { t } = words;
  const why = ({ reason, informedOn }: { reason: string; informedOn: string | null }) =>
    informedOn === null
      ? t('coordinated-entry-documents:minutes.not-told', { reason })
      : t('coordinated-entry-documents:minutes.told', { reason, date: words.date(informedOn) });
  return {
    type: 'table',
    caption: t('coordinated-entry-documents:minutes.roles'),
    columns: [
      { header: t('coordinated-entry-documents:minutes.role'), weight: 2 },
      { header: t('coordinated-entry-documents:minutes.turn'), weight: 3 },
      { header: t('coordinated-entry-documents:minutes.did'), weight: 3 },
      { header: t('coordinated-entry-documents:minutes.why'), weight: 4 },
    ],
    rows: roles.map(({ role, agency, person, replacement }) => [
      t(`coordinated-entry-documents:role.${role}`),
      agency ?? '',
      replacement ? both(replacement.person, replacement.agency) : both(person, agency),
      replacement ? why(replacement) : '',
    ]),
  };
}

function agenciesTable({ t }: Words, { agencies }: RegionMinutesContent): Block {
  return {
    type: 'table',
    caption: t('coordinated-entry-documents:minutes.agencies'),
    columns: [
      { header: t('coordinated-entry-documents:minutes.agency'), weight: 3 },
      { header: t('coordinated-entry-documents:minutes.presence'), weight: 1 },
      { header: t('coordinated-entry-documents:minutes.participation'), weight: 1 },
    ],
    rows: agencies.map(({ name, presence, participation }) => [
      name,
      t(`coordinated-entry-documents:presence.${presence}`),
      participation ? t(`coordinated-entry-documents:participation.${participation}`) : '',
    ]),
  };
}

function reportsTable(words: Words, { reports }: RegionMinutesContent): Block {
  const { t } = words;
  return {
    type: 'table',
    columns: [
      { header: t('coordinated-entry-documents:minutes.agency'), weight: 2 },
      { header: t('coordinated-entry-documents:column.household'), weight: 2 },
      { header: t('coordinated-entry-documents:column.step'), weight: 4 },
      { header: t('coordinated-entry-documents:column.update'), weight: 4 },
    ],
    rows: reports.flatMap(({ agency, lines }) =>
      lines.map(({ label, what, update, status }) => [
        agency ?? t('coordinated-entry-documents:office'),
        label,
        what,
        update === null
          ? t('coordinated-entry-documents:not-reported')
          : both(status === 'open' ? null : t(`documents:statuses.${status}`), update),
      ]),
    ),
    empty: t('coordinated-entry-documents:minutes.no-reports'),
  };
}

function summary(words: Words, { entries }: RegionMinutesContent): Block {
  const { t } = words;
  return {
    type: 'table',
    columns: [
      { header: t('coordinated-entry-documents:column.household'), weight: 3 },
      { header: t('coordinated-entry-documents:column.reasons'), weight: 3 },
      { header: t('coordinated-entry-documents:column.outcome'), weight: 2 },
      { header: t('coordinated-entry-documents:column.follow-up'), weight: 2 },
    ],
    rows: entries.map(({ label, reasons, outcome, followUpPerson }) => [
      label,
      reasonsIn(words, reasons),
      t(`coordinated-entry-documents:outcome.${outcome}`),
      followUpPerson ?? '',
    ]),
    empty: t('coordinated-entry-documents:minutes.no-households'),
  };
}

function entryBlocks(words: Words, entry: HouseholdEntryContent): Block[] {
  const { t } = words;
  const fact = (label: string, value: string): Fact => ({
    label: t(`coordinated-entry-documents:entry.${label}`),
    value,
  });
  const change = entry.hasChanged ? 'changed' : 'same';
  return [
    { type: 'heading', level: 2, text: entry.label },
    {
      type: 'facts',
      rows: [
        fact('location', locationIn(words, entry.location)),
        ...(entry.hasChanged === null
          ? []
          : [fact('change', t(`coordinated-entry-documents:location.${change}`))]),
        ...householdFields
          .filter((field) => entry[field].trim() !== '')
          .map((field) => fact(field, entry[field])),
        ...(entry.navigator ? [fact('navigator', entry.navigator)] : []),
        fact('follow-up', entry.followUpPerson ?? ''),
        ...(entry.seconds > 0 ? [fact('time', timeIn(words, entry.seconds))] : []),
      ],
    },
    ...(entry.actions.length > 0 ? [actionTable(words, entry.actions)] : []),
  ];
}

/** Time spent on a household, in whole minutes, begun ones counted. */
function timeIn({ t }: Words, seconds: number): string {
  return t('coordinated-entry-documents:minutes-spent', { count: Math.ceil(seconds / 60) });
}
