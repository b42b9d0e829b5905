import type { AgencyReport } from '../../src-shared/coordinated-entry/meeting-view.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import type { Block, DocumentModel } from '../documents/model.ts';
import type { Words } from '../exports/words.ts';
import { whenFacts } from '../meetings/document.ts';
import { housingDocument, locationIn, reasonsIn, scopeIn } from './document.ts';
import type { HouseholdAgendaLine } from './meeting-agenda.ts';

/** What both encrypted files say of the meeting they are made for. */
export interface Leaving {
  regionName: string | null;
  date: CalendarDate;
  startsAt: string | null;
  endsAt: string | null;
  recipient: string;
  /** Made later than two days before the meeting (CE-09). */
  isLate: boolean;
}

/** A household that an agency serves, with what it does. */
export interface Served {
  label: string;
  location: Parameters<typeof locationIn>[1];
  navigator: string | null;
  services: string[];
}

/** Whom a meeting will go through, with only what matters for housing (CE-09, CE-25). */
export function listDocument(
  words: Words,
  leaving: Leaving,
  households: readonly HouseholdAgendaLine[],
  reports: readonly AgencyReport[],
): DocumentModel {
  const { t } = words;
  const of = scopeIn(words, leaving.regionName);
  return housingDocument(words, {
    kind: t('coordinated-entry-documents:list.kind'),
    title: t('coordinated-entry-documents:list.title', { of }),
    subtitle: words.date(leaving.date),
    blocks: [
      ...opening(words, leaving, t('coordinated-entry-documents:list.intro')),
      { type: 'heading', level: 1, text: t('coordinated-entry-documents:list.households') },
      {
        type: 'table',
        columns: [
          { header: t('coordinated-entry-documents:column.household'), weight: 3 },
          { header: t('coordinated-entry-documents:column.size'), weight: 1 },
          { header: t('coordinated-entry-documents:column.county'), weight: 2 },
          { header: t('coordinated-entry-documents:column.listed'), weight: 3 },
          { header: t('coordinated-entry-documents:column.location'), weight: 3 },
          { header: t('coordinated-entry-documents:column.navigator'), weight: 2 },
          { header: t('coordinated-entry-documents:column.reasons'), weight: 4 },
        ],
        rows: households.map(({ household, reasons }) => [
          named(household),
          String(household.size),
          household.countyName,
          words.date(household.listedOn),
          locationIn(words, household.location && { kind: household.location, detail: null }),
          household.navigator ?? '',
          reasonsIn(words, reasons),
        ]),
        empty: t('coordinated-entry-documents:list.no-households'),
      },
      { type: 'heading', level: 1, text: t('coordinated-entry-documents:list.steps') },
      stepsTable(words, reports),
    ],
  });
}

/** One agency's open action steps and the households it serves (CE-11). */
export function sheetDocument(
  words: Words,
  leaving: Leaving,
  agency: string,
  { report, served }: { report: AgencyReport | null; served: readonly Served[] },
): DocumentModel {
  const { t } = words;
  return housingDocument(words, {
    kind: t('coordinated-entry-documents:sheet.kind'),
    title: t('coordinated-entry-documents:sheet.title', { agency }),
    subtitle: words.date(leaving.date),
    blocks: [
      ...opening(
        words,
        { ...leaving, isLate: false },
        t('coordinated-entry-documents:sheet.intro'),
      ),
      { type: 'heading', level: 1, text: t('coordinated-entry-documents:list.steps') },
      stepsTable(words, report ? [report] : []),
      { type: 'heading', level: 1, text: t('coordinated-entry-documents:sheet.households') },
      {
        type: 'table',
        columns: [
          { header: t('coordinated-entry-documents:column.household'), weight: 3 },
          { header: t('coordinated-entry-documents:column.location'), weight: 3 },
          { header: t('coordinated-entry-documents:column.navigator'), weight: 2 },
          { header: t('coordinated-entry-documents:column.services'), weight: 4 },
        ],
        rows: served.map(({ label, location, navigator, services }) => [
          label,
          locationIn(words, location),
          navigator ?? '',
          services.join(', '),
        ]),
        empty: t('coordinated-entry-documents:list.no-households'),
      },
    ],
  });
}

/** The name with the code, or the code alone. */
function named({ label, code }: { label: string; code: string }): string {
  return label === code ? code : `${label} (${code})`;
}

function opening(words: Words, leaving: Leaving, intro: string): Block[] {
  const { t } = words;
  const late = t('coordinated-entry-documents:list.late');
  return [
    ...(leaving.isLate ? [{ type: 'notice', text: late } satisfies Block] : []),
    {
      type: 'facts',
      rows: [
        {
          label: t('coordinated-entry-documents:minutes.region'),
          value: scopeIn(words, leaving.regionName),
        },
        ...whenFacts(words, leaving),
        { label: t('coordinated-entry-documents:list.for'), value: leaving.recipient },
        {
          label: t('coordinated-entry-documents:list.made'),
          value: words.instant(words.now),
        },
      ],
    },
    { type: 'paragraph', text: intro },
    { type: 'paragraph', emphasis: 'quiet', text: t('coordinated-entry:housing-only') },
  ];
}

function stepsTable(words: Words, reports: readonly AgencyReport[]): Block {
  const { t } = words;
  return {
    type: 'table',
    columns: [
      { header: t('coordinated-entry-documents:minutes.agency'), weight: 2 },
      { header: t('coordinated-entry-documents:column.household'), weight: 2 },
      { header: t('coordinated-entry-documents:column.step'), weight: 4 },
      { header: t('coordinated-entry-documents:column.who'), weight: 2 },
      { header: t('coordinated-entry-documents:column.due'), weight: 2 },
      { header: t('coordinated-entry-documents:column.update'), weight: 3 },
    ],
    rows: reports.flatMap(({ agencyName, lines }) =>
      lines
        .filter(({ action }) => action.status === 'open')
        .map(({ action, label, update, missed }) => [
          agencyName ?? t('coordinated-entry-documents:office'),
          label,
          action.what,
          action.responsibleName ?? '',
          action.due ? words.date(action.due) : '',
          update ?? (missed > 0 ? t('coordinated-entry-documents:missed', { count: missed }) : ''),
        ]),
    ),
    empty: t('coordinated-entry-documents:list.no-steps'),
  };
}
