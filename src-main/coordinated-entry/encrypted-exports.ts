import { createHash } from 'node:crypto';
import { isListLate } from '../../src-shared/coordinated-entry/meeting-dates.ts';
import type { SavedEncrypted } from '../../src-shared/coordinated-entry/meetings-contract.ts';
import { isWithin } from '../../src-shared/dates.ts';
import type { Language } from '../../src-shared/operation.ts';
import { Refusal } from '../../src-shared/problem.ts';
import type { PrepareDesk, Prepared, ReadDesk, WriteDesk } from '../desk.ts';
import { newDocumentPassword } from '../documents/document-password.ts';
import type { DocumentModel } from '../documents/model.ts';
import { signed, words } from '../exports/models.ts';
import { saveFile } from '../exports/save-file.ts';
import { contentOf, minutesOf } from '../signatures/documents.ts';
import { namesOfAgencies } from './agencies.ts';
import { regionMinutesDocument } from './document.ts';
import { navigatorsOf, servicesOf } from './household-history.ts';
import { listHouseholds } from './households.ts';
import { type Leaving, listDocument, type Served, sheetDocument } from './list-document.ts';
import { addListExport } from './list-exports.ts';
import { demandAgreement } from './meeting-agencies.ts';
import { householdAgendaOf } from './meeting-agenda.ts';
import { getOpenRegionMeeting, getRegionMeeting, type RegionMeeting } from './meeting-store.ts';
import { getRegion } from './regions.ts';
import { reportLines, reportsByAgency } from './report-back.ts';

interface Order {
  meetingId: string;
  recipient: string;
  reason: string;
  language: Language;
}

/** A file to be encrypted, and what is kept of its leaving once it was saved. */
interface Encrypted {
  kind: string;
  model: DocumentModel;
  log?(write: WriteDesk, sha256: string): void;
}

/**
 * Makes a password, encrypts the document with it and saves it; there is no way past the password, and
 * it is answered once and kept nowhere (CE-10). A file that could not be saved is not in the log.
 */
async function saveEncrypted(
  desk: PrepareDesk,
  { kind, model, log }: Encrypted,
): Promise<Prepared<SavedEncrypted>> {
  const password = newDocumentPassword();
  const { bytes } = await desk.render(model, { password });
  const { handle, after } = await saveFile(desk, { kind, bytes });
  if (!after) return { handle: (write) => ({ ...handle(write), password: null }) };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    handle: (write) => ({ ...handle(write), password }),
    after: async ({ password: once, ...saved }) => ({ ...(await after(saved)), password: once }),
    left: (write) => log?.(write, sha256),
  };
}

function leavingOf(desk: ReadDesk, meeting: RegionMeeting, recipient: string): Leaving {
  const { regionId, date, startsAt, endsAt } = meeting;
  const regionName = regionId === null ? null : getRegion(desk.db, regionId).name;
  const isLate = isListLate(desk.today, date);
  return { regionName, date, startsAt, endsAt, recipient, isLate };
}

/** The list of a meeting that is ahead. @throws Refusal `not-found`; `refused` with `meeting-finalized` */
export function exportList(desk: PrepareDesk, order: Order): Promise<Prepared<SavedEncrypted>> {
  const { db } = desk;
  const meeting = getOpenRegionMeeting(db, order.meetingId);
  const { items, lines } = householdAgendaOf(desk, meeting);
  const leaving = leavingOf(desk, meeting, order.recipient);
  const put = words(desk, order.language);
  return saveEncrypted(desk, {
    kind: 'preparation-list',
    model: listDocument(put, leaving, items, reportsByAgency(db, lines)),
    log: (write, sha256) => log(write, order, { sha256, agencyId: null, households: items.length }),
  });
}

/** One agency's sheet. @throws Refusal `not-found`; `refused` with `agency-without-agreement` (CE-07) */
export function exportSheet(
  desk: PrepareDesk,
  { agencyId, ...order }: Order & { agencyId: string },
): Promise<Prepared<SavedEncrypted>> {
  const { db, today } = desk;
  const meeting = getRegionMeeting(db, order.meetingId);
  const agency = namesOfAgencies(db).get(agencyId);
  if (agency === undefined) throw new Refusal({ code: 'not-found', what: 'agency' });
  demandAgreement(db, agencyId, today);
  // Of every region, and those decided in this very meeting once it is over.
  const lines = reportLines(db, { regionId: null, finalizedAt: null }, today);
  const own = lines.filter((one) => one.agencyId === agencyId && one.action.status === 'open');
  const [report = null] = reportsByAgency(db, own);
  const households = servedBy(desk, agencyId);
  const named = new Set([...own.map((one) => one.householdId), ...households.map(({ id }) => id)]);
  const leaving = leavingOf(desk, meeting, order.recipient);
  const put = words(desk, order.language);
  return saveEncrypted(desk, {
    kind: 'agency-sheet',
    model: sheetDocument(put, leaving, agency, { report, served: households }),
    log: (write, sha256) => log(write, order, { sha256, agencyId, households: named.size }),
  });
}

function log(
  { db, newId, now, person }: WriteDesk,
  { meetingId, recipient, reason }: Order,
  left: { sha256: string; agencyId: string | null; households: number },
): void {
  const row = { id: newId(), meetingId, at: now, byId: person.id, ...left };
  addListExport(db, { ...row, recipient: recipient.trim(), reason: reason.trim() });
}

/** Active households that an agency does something for today, brought in, or navigates. */
function servedBy(desk: ReadDesk, agencyId: string): (Served & { id: string })[] {
  const { db, today } = desk;
  return listHouseholds(desk, { regionId: null, status: 'active' }).flatMap((row) => {
    const services = servicesOf(db, row.id)
      .filter((one) => one.agencyId === agencyId && isWithin(today, one.since, one.until))
      .map(({ service }) => service);
    const navigates = navigatorsOf(db, row.id).some(
      (one) => one.agencyId === agencyId && one.until === null,
    );
    if (services.length === 0 && !navigates) return [];
    const { id, label, navigator } = row;
    const location = row.location && { kind: row.location, detail: null };
    return [{ id, label, navigator, services, location }];
  });
}

/** The minutes of a finalized meeting. @throws Refusal `not-found` */
export function printMinutes(
  desk: PrepareDesk,
  { meetingId, language }: { meetingId: string; language: Language },
): Promise<Prepared<SavedEncrypted>> {
  getRegionMeeting(desk.db, meetingId);
  const record = minutesOf(desk.db, meetingId);
  const content = contentOf(record);
  if (content.type !== 'coordinated-entry-minutes') {
    throw new Refusal({ code: 'not-found', what: 'document' });
  }
  const { signing, amendments } = signed(desk, record);
  const model = regionMinutesDocument(words(desk, language), content, signing, amendments);
  return saveEncrypted(desk, { kind: content.type, model });
}
