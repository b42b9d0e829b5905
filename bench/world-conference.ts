import { sign } from 'node:crypto';
import { canonical } from '../src-main/vault/canonical.ts';
import { contentSha256, signEnvelope } from '../src-main/vault/signature.ts';
import { SUPPORT_NEEDED } from '../src-shared/conferences/outcomes.ts';
import type {
  DocumentContent,
  EntryContent,
  FormContent,
} from '../src-shared/signatures/content.ts';
import { saying } from './sample-words.ts';
import type { PlannedConference } from './world-plan.ts';
import type { RowMaker, Site, SiteChild, SitePerson } from './world-rows.ts';

/** What is being written about: one conference of one class, and who and what is around it. */
interface Sitting {
  make: RowMaker;
  id: string;
  planned: PlannedConference;
  className: string;
  present: SitePerson[];
  /** UTC instant of what is written on the day. */
  at: string;
  managerId: string;
}

/**
 * One class's conference: attendance, an entry for each child, and once finalized its minutes, a
 * form for each *Support needed*, actions with their progress, and signatures.
 */
export function holdConference(
  site: Site,
  planned: PlannedConference,
  make: RowMaker,
): { id: string; formIds: string[] } {
  const { year, classIndex, date, isFinalized } = planned;
  const id = make.id(date);
  const at = `${date}T20:00:00.000Z`;
  const classId = site.classIds.get(`${year}/${classIndex}`) ?? '';
  const className = `Room ${String(classIndex + 1).padStart(2, '0')}`;
  const present = site.people.filter(
    ({ classIndexes }) => classIndexes.length === 0 || classIndexes.includes(classIndex),
  );
  const managerId = site.people[0]?.id ?? '';
  const sitting: Sitting = { make, id, planned, className, present, at, managerId };
  for (const { id: personId, discipline } of present) {
    make.row('attendee', {
      ...{ meeting_id: id, person_id: personId, discipline, presence: 'present' },
    });
  }
  const children = site.children.filter((child) => child.classIndex === classIndex);
  // A conference that is being held has got half way.
  const discussed = isFinalized ? children : children.slice(0, children.length / 2);
  const entries = discussed.map((child, i) => addEntry(sitting, child, i));
  make.row('meeting', {
    ...{ id, kind: 'conference', class_id: classId, date, starts_at: '13:00', ends_at: '14:30' },
    ...{ created_at: at, created_by: managerId },
    finalized_at: isFinalized ? at : null,
    finalized_by: isFinalized ? managerId : null,
  });
  if (!isFinalized) return { id, formIds: [] };
  addMinutes(sitting, entries);
  return { id, formIds: entries.flatMap((entry) => addForm(sitting, entry)) };
}

type Entry = { id: string; content: EntryContent };

/** Three children of twenty need support, two are monitored. */
function outcomeOf(nth: number): string {
  const kinds: Record<number, string> = { 1: 'monitor', 2: 'monitor' };
  return nth % 7 === 0 ? SUPPORT_NEEDED : (kinds[nth % 10] ?? 'no-concerns');
}

function addEntry({ make, id, planned, at, present }: Sitting, child: SiteChild, i: number): Entry {
  const outcome = outcomeOf(i + planned.round);
  const needsSupport = outcome === SUPPORT_NEEDED;
  const entryId = make.id(planned.date);
  const { random } = make;
  const text = {
    discussion: saying(random, needsSupport ? 3 : 1),
    immediateNeeds: needsSupport ? saying(random, 1) : '',
    strengths: saying(random, 1),
    concerns: needsSupport ? saying(random, 2) : '',
    updates: saying(random, 1),
    familyContact: saying(random, 1),
  };
  const reason = planned.isFirst ? ('first' as const) : ('added' as const);
  make.row('entry', {
    ...{ id: entryId, meeting_id: id, child_id: child.id, outcome },
    texts: JSON.stringify(text),
    ...{ reasons: JSON.stringify([reason]), saved_at: at, saved_by: present[0]?.id ?? null },
  });
  const { name, dateOfBirth } = child;
  const identity = { childId: child.id, name, dateOfBirth, reasons: [reason] };
  return {
    id: entryId,
    content: { ...identity, outcome: { id: outcome, wording: null }, ...text, actions: [] },
  };
}

function addMinutes(sitting: Sitting, entries: Entry[]): void {
  const { planned, className, present } = sitting;
  addDocument(sitting, null, {
    ...{ type: 'conference-minutes', siteName: 'Maple Street', className, date: planned.date },
    ...{ startsAt: '13:00', endsAt: '14:30', isFirst: planned.isFirst, notes: '', leftOut: [] },
    attendees: present.map((one) => ({ ...seat(one), presence: 'present' })),
    entries: entries.map(({ content }) => content),
  });
}

const seat = ({ id, name, discipline }: SitePerson) => ({ personId: id, name, discipline });

/** The form of an entry that says *Support needed*, with one action or two; else none. */
function addForm(sitting: Sitting, { id: entryId, content: entry }: Entry): string[] {
  const { make, id, planned, at, className, present } = sitting;
  if (entry.outcome.id !== SUPPORT_NEEDED) return [];
  const formId = make.id(planned.date);
  const { childId, name, dateOfBirth, strengths, familyContact } = entry;
  const need = [entry.concerns, entry.immediateNeeds].join('\n\n');
  make.row('follow_up_form', {
    ...{ id: formId, meeting_id: id, entry_id: entryId, child_id: childId, need, strengths },
    ...{ family_contact: familyContact, created_at: at },
  });
  const actions = Array.from({ length: 1 + Math.floor(make.random() * 2) }, () =>
    addAction(sitting, { formId, entryId, childId }),
  );
  addDocument(sitting, formId, {
    ...{ type: 'follow-up-form', siteName: 'Maple Street', className, date: planned.date, childId },
    ...{ name, dateOfBirth, primaryAdult: null, need, strengths, familyContact },
    present: present.map(seat),
    actions: actions.map(({ content }) => content),
  });
  if (actions.every(({ isClosed }) => isClosed) && make.random() < 0.98) {
    make.row('form_closing', {
      ...{ form_id: formId, result: saying(make.random, 1), closed_on: planned.date },
      ...{ closed_at: at, closed_by: sitting.managerId },
    });
  }
  return [formId];
}

/** Past actions are closed but for a few; those of the last two rounds are mostly open. */
function addAction(
  { make, planned, at, present }: Sitting,
  of: { formId: string; entryId: string; childId: string },
): { isClosed: boolean; content: FormContent['actions'][number] } {
  const id = make.id(planned.date);
  const responsible = present[Math.floor(make.random() * present.length)];
  const what = saying(make.random, 1);
  const due = planned.date.replace(/-\d\d$/, '-28');
  make.row('action', {
    ...{ id, child_id: of.childId, entry_id: of.entryId, form_id: of.formId, what },
    ...{ service: 'health', responsible_id: responsible?.id ?? null, due_date: due },
    decided_on: planned.date,
  });
  const isClosed = make.random() < (planned.round > 1 ? 0.97 : 0.3);
  const steps = isClosed ? [null, 'done'] : [null];
  for (const status of steps) {
    make.row('action_progress', {
      ...{ id: make.id(planned.date), action_id: id, date: planned.date, at, status },
      ...{ by_id: responsible?.id ?? '', note: saying(make.random, 1) },
    });
  }
  const content = { id, what, service: 'health', responsible: responsible?.name ?? null, due };
  return { isClosed, content };
}

/** A document, signed by everyone present; two have not signed yet in the last two rounds. */
function addDocument(sitting: Sitting, formId: string | null, content: DocumentContent): void {
  const { make, id: meetingId, planned, at, present, managerId } = sitting;
  const id = make.id(planned.date);
  const sha256 = contentSha256(content);
  make.row('document', {
    ...{ id, type: content.type, version: 1, meeting_id: meetingId, form_id: formId },
    ...{ content: canonical(content), content_sha256: sha256, created_at: at },
    created_by: managerId,
  });
  for (const signer of present.slice(planned.round < 2 ? 2 : 0)) {
    const { keyId } = signer.key;
    const envelope = {
      ...{ documentType: content.type, documentId: id, version: 1, contentSha256: sha256 },
      ...{ signerId: signer.id, keyId, role: signer.discipline, meaning: 'I was present' },
      ...{ signedAt: at, auditHead: '0'.repeat(64) },
    };
    const key = { keyId, sign: (bytes: Uint8Array) => sign(null, bytes, signer.key.private) };
    make.row('signature', {
      ...{ id: make.id(planned.date), document_id: id, person_id: signer.id, key_id: keyId },
      ...{ signed_at: at, envelope: canonical(envelope), signature: signEnvelope(key, envelope) },
    });
  }
}
