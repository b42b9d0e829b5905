import { z } from 'zod';
import { command, Id, job, Language, Nothing, section } from '../operation.ts';

/** Where a document went: the file's name only; the vault keeps the path to itself. `null`: not saved, the person chose no place. */
export const Saved = z.strictObject({ fileName: z.string().nullable(), exportId: Id.nullable() });
export type Saved = z.infer<typeof Saved>;

export const exports_ = section('exports', {
  /** The minutes of a meeting, for staff: every child (PR-06). */
  'exports.minutes': command(
    'read-records',
    z.strictObject({ meetingId: Id, language: Language }),
    Saved,
  ),
  /** One child's part of a meeting: no other child's name is in it (PR-06). */
  'exports.extract': command(
    'read-records',
    z.strictObject({ meetingId: Id, childId: Id, language: Language }),
    Saved,
  ),
  'exports.form': command(
    'read-records',
    z.strictObject({ formId: Id, language: Language }),
    Saved,
  ),
  /** One support plan, with progress and amendments (HS-24). */
  'exports.plan': command(
    'read-records',
    z.strictObject({ planId: Id, language: Language }),
    Saved,
  ),
  /**
   * A child's file in one column, with no other child in it (PR-06); narrow notes only when asked
   * for, and only those that the person may read. The audit row keeps the choice (PR-05).
   */
  'exports.childFile': command(
    'read-records',
    z.strictObject({ childId: Id, language: Language, narrowNotes: z.boolean() }),
    Saved,
  ),
  /** The scan of a signed sheet, as it came in. */
  'exports.scan': command('read-records', z.strictObject({ documentId: Id, scanId: Id }), Saved),
  /** Minutes of a meeting and every follow-up form or support plan it made, into one folder. */
  'exports.conference': job(
    'read-records',
    z.strictObject({ meetingId: Id, language: Language }),
    z.strictObject({ fileNames: z.array(z.string()) }),
  ),
  /** Shows a file saved in this sitting in the system's own file window. */
  'exports.show': command('signed-in', z.strictObject({ exportId: Id }), Nothing),
});
