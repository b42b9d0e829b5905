import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import {
  command,
  draft,
  entry,
  filledText,
  Id,
  Instant,
  Language,
  Nothing,
  query,
  section,
  text,
} from '../operation.ts';
import { Problem } from '../problem.ts';
import { Role } from '../rights.ts';

/** A passphrase as typed. Its rules (length, block list) are in passphrase.ts. */
const Passphrase = text(512);

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'not-a-month' });

/** Start and end that the site enters, both included, and the months in which it is closed. */
export const ProgramYearInput = z
  .strictObject({
    start: CalendarDate,
    end: CalendarDate,
    closedMonths: z.array(Month).max(12),
  })
  .refine((year) => year.start < year.end, { error: 'ends-before-it-starts', path: ['end'] });
export type ProgramYearInput = z.infer<typeof ProgramYearInput>;

export const Session = z.strictObject({
  personId: Id,
  name: z.string(),
  roles: z.array(Role),
  /** The classes that are this person's own (rules.md, Rights). */
  classIds: z.array(Id),
  siteName: z.string(),
  language: Language,
  signedInAt: Instant,
  /** Idle minutes after which the binder locks itself, 1 to 15 (security.md 2.9). */
  idleMinutes: z.number().int(),
  /** The passphrase was set by somebody else and must be changed first. */
  mustChangePassphrase: z.boolean(),
  /** The recovery code has not been typed back yet; only an administrator is told. */
  recoveryUnconfirmed: z.boolean(),
  /** The key file is older than the database: somebody put an old copy back (security.md 2.4). */
  keyFileRolledBack: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const Status = z.strictObject({
  state: z.enum(['none', 'locked', 'open', 'blocked']),
  /** Why a binder cannot be opened at all, when `state` is `blocked`. */
  problem: Problem.nullable(),
  siteName: z.string().nullable(),
  lastLockedAt: Instant.nullable(),
  /** The names that people chose to show at the door. */
  people: z.array(z.strictObject({ id: Id, label: z.string(), language: Language })),
  session: Session.nullable(),
  /** One of the two copies of the key file is damaged; the other one is used. */
  keyFileDamaged: z.boolean(),
});
export type Status = z.infer<typeof Status>;

export const NewBinder = z.strictObject({
  siteName: filledText(120),
  programYear: ProgramYearInput,
  administrator: z.strictObject({ name: filledText(120), isSiteManager: z.boolean() }),
  passphrase: Passphrase,
  language: Language,
});

const RecoverySheet = z.strictObject({
  /** The code in groups, shown once. */
  code: z.string(),
});

export const AuditRow = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  actorName: z.string().nullable(),
  action: z.string(),
  subjectType: z.string().nullable(),
  subjectId: z.string().nullable(),
  outcome: z.string(),
  fields: z.array(z.string()),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** Somebody opened a record or changed it; `name` is null for nobody signed in. */
export const AccessRow = z.strictObject({
  at: Instant,
  name: z.string().nullable(),
  action: z.string(),
});
export type AccessRow = z.infer<typeof AccessRow>;

export const vault = section('vault', {
  'vault.status': entry(Nothing, Status),
  /** Six words to remember, drawn at random in the language asked for. */
  'vault.words': entry(
    z.strictObject({ language: Language }),
    z.strictObject({ words: z.string() }),
  ),
  /** First run: makes the binder and signs its first administrator in. */
  'vault.create': entry(NewBinder, RecoverySheet),
  'vault.signIn': entry(
    z.strictObject({ personId: Id, passphrase: Passphrase }),
    z.strictObject({ session: Session }),
  ),
  /** Opens the binder with the printed recovery code: an administrator gets a new passphrase. */
  'vault.recover': entry(
    z.strictObject({ code: text(64), personId: Id, passphrase: Passphrase }),
    RecoverySheet,
  ),
  /** Something was typed or clicked: the idle clock starts anew. */
  'vault.touch': entry(Nothing, Nothing),
  'vault.lock': entry(z.strictObject({ reason: z.enum(['person', 'switch']) }), Nothing),
  'vault.setLanguage': command('signed-in', z.strictObject({ language: Language }), Nothing),
  'vault.changePassphrase': command(
    'signed-in',
    z.strictObject({ current: Passphrase, next: Passphrase }),
    Nothing,
  ),
  /** Replaces the recovery code by a new one; the old one opens nothing any more. */
  'vault.newRecoveryCode': command('manage-accounts', Nothing, RecoverySheet),
  /**
   * Saves the sheet of the code shown last as a PDF at a place that the person chooses. On the
   * binder's own drive only when `onOwnDrive` repeats the choice: else `sameDrive` is true and nothing is written.
   */
  'vault.saveRecoverySheet': command(
    'manage-accounts',
    z.strictObject({ language: Language, onOwnDrive: z.boolean() }),
    z.strictObject({ saved: z.boolean(), sameDrive: z.boolean(), fileName: z.string().nullable() }),
  ),
  /** The code typed back once: from then on the sheet counts as kept. */
  'vault.confirmRecovery': command('manage-accounts', z.strictObject({ code: text(64) }), Nothing),
  'vault.audit': query(
    'manage-accounts',
    z.strictObject({
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(200),
      actorId: Id.nullable(),
      action: text(60).nullable(),
    }),
    z.strictObject({ rows: z.array(AuditRow), older: z.boolean() }),
  ),
  /** Walks the whole hash chain; `brokenAt` is the first row that does not follow from the one before. */
  'vault.verifyAudit': query(
    'manage-accounts',
    Nothing,
    z.strictObject({ rows: z.number().int(), brokenAt: z.number().int().nullable() }),
  ),
  /** A form not yet submitted, kept for the person who types it. `value` is JSON text. */
  'vault.saveDraft': draft(
    'signed-in',
    z.strictObject({ form: filledText(80), value: text(200_000) }),
    z.strictObject({ savedAt: Instant }),
  ),
  'vault.readDraft': query(
    'signed-in',
    z.strictObject({ form: filledText(80) }),
    z.strictObject({ value: z.string().nullable(), savedAt: Instant.nullable() }),
  ),
  'vault.discardDraft': draft('signed-in', z.strictObject({ form: filledText(80) }), Nothing),
});
