import { createHash } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { agreementOn } from '../../src-shared/coordinated-entry/agreement.ts';
import type { CalendarDate } from '../../src-shared/dates.ts';
import { Refusal, refuseField } from '../../src-shared/problem.ts';
import type { ReadDb, WriteDesk } from '../desk.ts';
import { demandScan } from '../signatures/sign.ts';
import { agencyAgreement } from './tables.ts';

/** The partner agreements of every agency without their bytes, the newest first. */
export function listAgreements(db: ReadDb) {
  const { id, agencyId, signedOn, endsOn, mediaType, addedAt, addedBy } = agencyAgreement;
  return db
    .select({ id, agencyId, signedOn, endsOn, mediaType, addedAt, addedBy })
    .from(agencyAgreement)
    .orderBy(desc(signedOn), desc(id))
    .all();
}

/** Ids of the agencies whose signed partner agreement is on file on the day `on` (CE-07). */
export function agenciesWithAgreement(db: ReadDb, on: CalendarDate): Set<string> {
  const byAgency = Map.groupBy(listAgreements(db), ({ agencyId }) => agencyId);
  const isOnFile = [...byAgency].filter(([, own]) => agreementOn(own, on).state === 'on-file');
  return new Set(isOnFile.map(([agencyId]) => agencyId));
}

/** Keeps a signed partner agreement (CE-07). @throws Refusal `not-found`; `invalid` at a field */
export function addAgreement(
  { db, now, today, person: by }: WriteDesk,
  id: string,
  input: { agencyId: string; signedOn: CalendarDate; endsOn: CalendarDate | null },
  file: { mediaType: string; content: Buffer },
): void {
  if (input.signedOn > today) refuseField('signedOn', 'date-in-future');
  if (input.endsOn !== null && input.endsOn < input.signedOn) {
    refuseField('endsOn', 'ends-before-it-starts');
  }
  demandScan(file);
  const { mediaType, content } = file;
  const sha256 = createHash('sha256').update(content).digest('hex');
  db.insert(agencyAgreement)
    .values({ id, ...input, mediaType, content, sha256, addedAt: now, addedBy: by.id })
    .run();
}

/** One agreement of an agency, its bytes included. @throws Refusal `not-found` */
export function getAgreement(db: ReadDb, agencyId: string, id: string) {
  const row = db
    .select()
    .from(agencyAgreement)
    .where(and(eq(agencyAgreement.id, id), eq(agencyAgreement.agencyId, agencyId)))
    .get();
  if (!row) throw new Refusal({ code: 'not-found', what: 'agreement' });
  return row;
}
