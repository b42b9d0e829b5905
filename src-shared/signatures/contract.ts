import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { MeetingTitle } from '../meetings/meeting.ts';
import {
  command,
  filledText,
  Id,
  Instant,
  Nothing,
  opening,
  query,
  section,
  text,
} from '../operation.ts';
import { Affiliation } from '../people/affiliation.ts';
import { Drawing } from './drawing.ts';

/** One person's line under a document. */
export const SignatureLine = z.strictObject({
  personId: Id,
  name: z.string(),
  role: z.string(),
  affiliation: Affiliation,
  organization: z.string().nullable(),
  /** `optional`: may sign and is not awaited, as a parent. */
  state: z.enum(['signed', 'drawn', 'paper', 'missing', 'optional', 'excused']),
  signedAt: Instant.nullable(),
  keyId: z.string().nullable(),
  /** Checked at every view: the signature fits the content and the key, or it does not. */
  verified: z.enum(['valid', 'changed', 'not-signed-by']).nullable(),
  excuse: z.string().nullable(),
  /** Of a signature by hand on screen: the witness's own is what is checked, key and all. */
  drawn: z
    .strictObject({ printedName: z.string(), drawing: Drawing, witness: z.string() })
    .nullable(),
});
export type SignatureLine = z.infer<typeof SignatureLine>;

/** Where the signing of one document stands (HS-16). */
export const DocumentSigning = z.strictObject({
  documentId: Id,
  state: z.enum(['complete', 'complete-except', 'waiting']),
  lines: z.array(SignatureLine),
  scans: z.array(z.strictObject({ id: Id, at: Instant, by: z.string(), bytes: z.number().int() })),
});
export type DocumentSigning = z.infer<typeof DocumentSigning>;

export const DocumentType = z.enum([
  'conference-minutes',
  'follow-up-form',
  'amendment',
  'case-management-minutes',
  'coordinated-entry-minutes',
  'support-plan',
]);
export type DocumentType = z.infer<typeof DocumentType>;

export const RoundDocument = z.strictObject({
  documentId: Id,
  type: DocumentType,
  /** The child's name on a follow-up form, a support plan or its amendment; null on minutes. */
  childName: z.string().nullable(),
  formId: Id.nullable(),
  planId: Id.nullable(),
  signing: DocumentSigning,
});
export type RoundDocument = z.infer<typeof RoundDocument>;

export const Round = z.strictObject({
  meetingId: Id,
  meeting: MeetingTitle,
  date: CalendarDate,
  documents: z.array(RoundDocument),
  /** Who was present when it was finalized, with how many documents each has still to sign or may. */
  people: z.array(
    z.strictObject({
      personId: Id,
      name: z.string(),
      role: z.string(),
      affiliation: Affiliation,
      organization: z.string().nullable(),
      missing: z.number().int(),
      /** A parent may sign and is not awaited (HS-16). */
      isAwaited: z.boolean(),
      /** With a key of the person's own; everybody else signs by hand, on screen or on paper. */
      canSign: z.boolean(),
      excuse: z.string().nullable(),
    }),
  ),
  mayExcuse: z.boolean(),
});
export type Round = z.infer<typeof Round>;

export const signatures = section('signatures', {
  'signatures.round': opening('sign', z.strictObject({ meetingId: Id }), Round),
  /**
   * One passphrase, one act: signs each ticked document with the signer's own key, on whoever's
   * session is open. Wrong passphrases count toward the signer's own throttle.
   */
  'signatures.sign': command(
    'sign',
    z.strictObject({
      meetingId: Id,
      personId: Id,
      passphrase: text(512),
      documentIds: z.array(Id).min(1).max(200),
    }),
    z.strictObject({ signed: z.number().int() }),
  ),
  /**
   * Signed by hand on screen, by somebody without a key, before a witness who was present and signs
   * with an own key. Wrong passphrases count toward the witness's throttle.
   */
  'signatures.draw': command(
    'sign',
    z.strictObject({
      meetingId: Id,
      personId: Id,
      printedName: filledText(120),
      /** Empty for who cannot draw: the witness attests the printed name. */
      drawing: Drawing,
      documentIds: z.array(Id).min(1).max(200),
      witnessId: Id,
      passphrase: text(512),
    }),
    z.strictObject({ signed: z.number().int() }),
  ),
  /** Signed on paper: who, and the scan of the sheet (HS-20). */
  'signatures.recordPaper': command(
    'write-records',
    z.strictObject({
      documentId: Id,
      personIds: z.array(Id).min(1).max(100),
      signedOn: CalendarDate,
      fileId: Id,
    }),
    z.strictObject({ scanId: Id }),
  ),
  /** The scan's bytes as base64 text, for looking at it in the window. */
  'signatures.scan': opening(
    'read-records',
    z.strictObject({ documentId: Id, scanId: Id }),
    z.strictObject({ mediaType: z.string(), content: z.string() }),
  ),
  /** Why someone who was present can no longer sign. The form then reads *complete except NAME, reason*. */
  'signatures.excuse': command(
    'manage-roster',
    z.strictObject({ meetingId: Id, personId: Id, reason: filledText(500) }),
    Nothing,
  ),
  /** Signatures still missing, by person and by form (HS-18). */
  'signatures.missing': query(
    'read-records',
    Nothing,
    z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        documents: z.array(
          z.strictObject({
            documentId: Id,
            type: DocumentType,
            meetingId: Id,
            formId: Id.nullable(),
            planId: Id.nullable(),
            childName: z.string().nullable(),
            meeting: MeetingTitle,
            date: CalendarDate,
          }),
        ),
      }),
    ),
  ),
});
