import type { Language } from '../operation.ts';
import enCalendar from './en/calendar.json' with { type: 'json' };
import enCaseManagement from './en/case-management.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enConferences from './en/conferences.json' with { type: 'json' };
import enCoordinatedEntry from './en/coordinated-entry.json' with { type: 'json' };
import enCoordinatedEntryDocuments from './en/coordinated-entry-documents.json' with {
  type: 'json',
};
import enCopa from './en/copa.json' with { type: 'json' };
import enDocuments from './en/documents.json' with { type: 'json' };
import enExports from './en/exports.json' with { type: 'json' };
import enFamilies from './en/families.json' with { type: 'json' };
import enFollowUps from './en/follow-ups.json' with { type: 'json' };
import enHome from './en/home.json' with { type: 'json' };
import enMeetings from './en/meetings.json' with { type: 'json' };
import enNotes from './en/notes.json' with { type: 'json' };
import enPeople from './en/people.json' with { type: 'json' };
import enProblems from './en/problems.json' with { type: 'json' };
import enRegionMeetings from './en/region-meetings.json' with { type: 'json' };
import enRoster from './en/roster.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enShortcuts from './en/shortcuts.json' with { type: 'json' };
import enSignatures from './en/signatures.json' with { type: 'json' };
import enVault from './en/vault.json' with { type: 'json' };
import esCalendar from './es/calendar.json' with { type: 'json' };
import esCaseManagement from './es/case-management.json' with { type: 'json' };
import esCommon from './es/common.json' with { type: 'json' };
import esConferences from './es/conferences.json' with { type: 'json' };
import esCoordinatedEntry from './es/coordinated-entry.json' with { type: 'json' };
import esCoordinatedEntryDocuments from './es/coordinated-entry-documents.json' with {
  type: 'json',
};
import esCopa from './es/copa.json' with { type: 'json' };
import esDocuments from './es/documents.json' with { type: 'json' };
import esExports from './es/exports.json' with { type: 'json' };
import esFamilies from './es/families.json' with { type: 'json' };
import esFollowUps from './es/follow-ups.json' with { type: 'json' };
import esHome from './es/home.json' with { type: 'json' };
import esMeetings from './es/meetings.json' with { type: 'json' };
import esNotes from './es/notes.json' with { type: 'json' };
import esPeople from './es/people.json' with { type: 'json' };
import esProblems from './es/problems.json' with { type: 'json' };
import esRegionMeetings from './es/region-meetings.json' with { type: 'json' };
import esRoster from './es/roster.json' with { type: 'json' };
import esSettings from './es/settings.json' with { type: 'json' };
import esShortcuts from './es/shortcuts.json' with { type: 'json' };
import esSignatures from './es/signatures.json' with { type: 'json' };
import esVault from './es/vault.json' with { type: 'json' };

/** The namespaces: one file a section and language, every sentence a person reads. */
export const namespaces = [
  'common',
  'problems',
  'vault',
  'home',
  'calendar',
  'families',
  'roster',
  'meetings',
  'conferences',
  'case-management',
  'follow-ups',
  'signatures',
  'notes',
  'people',
  'settings',
  'coordinated-entry',
  'region-meetings',
  'coordinated-entry-documents',
  'documents',
  'exports',
  'copa',
  'shortcuts',
] as const;
export type Namespace = (typeof namespaces)[number];

/** Nested sentences by key; a leaf is a sentence. */
export type Sentences = { [key: string]: string | Sentences };

/** Every sentence, on screen and in documents, by language and namespace. */
export const resources: Record<Language, Record<Namespace, Sentences>> = {
  en: {
    common: enCommon,
    problems: enProblems,
    vault: enVault,
    home: enHome,
    calendar: enCalendar,
    families: enFamilies,
    roster: enRoster,
    meetings: enMeetings,
    conferences: enConferences,
    'case-management': enCaseManagement,
    'follow-ups': enFollowUps,
    signatures: enSignatures,
    notes: enNotes,
    people: enPeople,
    settings: enSettings,
    'coordinated-entry': enCoordinatedEntry,
    'region-meetings': enRegionMeetings,
    'coordinated-entry-documents': enCoordinatedEntryDocuments,
    documents: enDocuments,
    exports: enExports,
    copa: enCopa,
    shortcuts: enShortcuts,
  },
  es: {
    common: esCommon,
    problems: esProblems,
    vault: esVault,
    home: esHome,
    calendar: esCalendar,
    families: esFamilies,
    roster: esRoster,
    meetings: esMeetings,
    conferences: esConferences,
    'case-management': esCaseManagement,
    'follow-ups': esFollowUps,
    signatures: esSignatures,
    notes: esNotes,
    people: esPeople,
    settings: esSettings,
    'coordinated-entry': esCoordinatedEntry,
    'region-meetings': esRegionMeetings,
    'coordinated-entry-documents': esCoordinatedEntryDocuments,
    documents: esDocuments,
    exports: esExports,
    copa: esCopa,
    shortcuts: esShortcuts,
  },
};
