import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DocumentType } from '../../src-shared/signatures/contract.ts';
import { supportPlan } from '../case-management/tables.ts';
import { followUpForm } from '../follow-ups/tables.ts';
import { meeting } from '../meetings/tables.ts';
import { person } from '../people/tables.ts';

export const personKey = sqliteTable('person_key', {
  keyId: text('key_id').primaryKey(),
  personId: text('person_id').notNull(),
  publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
});

export const document = sqliteTable('document', {
  id: text('id').primaryKey(),
  type: text('type').$type<DocumentType>().notNull(),
  version: integer('version').notNull(),
  meetingId: text('meeting_id')
    .notNull()
    .references(() => meeting.id),
  formId: text('form_id').references(() => followUpForm.id),
  planId: text('plan_id').references(() => supportPlan.id),
  amendsId: text('amends_id'),
  content: text('content').notNull(),
  contentSha256: text('content_sha256').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => person.id),
});

export const signature = sqliteTable('signature', {
  id: text('id').primaryKey(),
  documentId: text('document_id')
    .notNull()
    .references(() => document.id),
  personId: text('person_id')
    .notNull()
    .references(() => person.id),
  keyId: text('key_id')
    .notNull()
    .references(() => personKey.keyId),
  signedAt: text('signed_at').notNull(),
  envelope: text('envelope').notNull(),
  signature: blob('signature', { mode: 'buffer' }).notNull(),
});

/** Of somebody without a key: drawn on screen, and signed by a witness who has one. */
export const drawnSignature = sqliteTable('drawn_signature', {
  id: text('id').primaryKey(),
  documentId: text('document_id')
    .notNull()
    .references(() => document.id),
  personId: text('person_id')
    .notNull()
    .references(() => person.id),
  printedName: text('printed_name').notNull(),
  drawing: text('drawing').notNull(),
  witnessId: text('witness_id')
    .notNull()
    .references(() => person.id),
  keyId: text('key_id')
    .notNull()
    .references(() => personKey.keyId),
  signedAt: text('signed_at').notNull(),
  envelope: text('envelope').notNull(),
  signature: blob('signature', { mode: 'buffer' }).notNull(),
});

export const scan = sqliteTable('scan', {
  id: text('id').primaryKey(),
  documentId: text('document_id')
    .notNull()
    .references(() => document.id),
  mediaType: text('media_type').notNull(),
  content: blob('content', { mode: 'buffer' }).notNull(),
  sha256: text('sha256').notNull(),
  addedAt: text('added_at').notNull(),
  addedBy: text('added_by')
    .notNull()
    .references(() => person.id),
});

export const paperSignature = sqliteTable(
  'paper_signature',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => document.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    signedOn: text('signed_on').notNull(),
    scanId: text('scan_id')
      .notNull()
      .references(() => scan.id),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.personId] })],
);

export const excuse = sqliteTable(
  'excuse',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meeting.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    reason: text('reason').notNull(),
    excusedAt: text('excused_at').notNull(),
    excusedBy: text('excused_by')
      .notNull()
      .references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] })],
);
