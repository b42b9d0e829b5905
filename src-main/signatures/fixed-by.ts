import type { ReadDb } from '../desk.ts';
import { amendmentsOf, type DocumentRecord } from './documents.ts';
import { signingOf } from './signing.ts';

/**
 * Why the text of a form or a plan is fixed, or null while it may be edited: somebody has signed it,
 * or an amendment names it as it reads (HS-15, HS-17).
 */
export function textFixedBy(db: ReadDb, record: DocumentRecord): 'signature' | 'amendment' | null {
  const signing = signingOf(db, record.meetingId, [record]).get(record.id);
  const isSigned = signing?.lines.some(({ state }) => ['signed', 'drawn', 'paper'].includes(state));
  if (isSigned) return 'signature';
  return amendmentsOf(db, record.id).length > 0 ? 'amendment' : null;
}
