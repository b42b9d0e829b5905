import { outcomeById } from '../../src-shared/conferences/outcomes.ts';
import type { Language } from '../../src-shared/operation.ts';
import { Refusal, refuse } from '../../src-shared/problem.ts';
import { caseExtractDocument, caseMinutesDocument } from '../case-management/document.ts';
import { planDocument } from '../case-management/plan-document.ts';
import {
  documentOfPlan,
  getPlan,
  planContentOf,
  reviewsOf,
  strategiesOf,
} from '../case-management/plans.ts';
import { extractDocument, minutesDocument } from '../conferences/document.ts';
import type { ReadDesk } from '../desk.ts';
import type { DocumentModel } from '../documents/model.ts';
import { openChildFile } from '../families/child-file.ts';
import { fileDocument } from '../families/file-document.ts';
import { actionsOfForm } from '../follow-ups/actions.ts';
import { formDocument } from '../follow-ups/document.ts';
import { closingOf, getForm } from '../follow-ups/forms.ts';
import { demandWhole, getMeeting } from '../meetings/store.ts';
import { readSetting } from '../settings/store.ts';
import type { PrintedAmendment } from '../signatures/document.ts';
import {
  amendmentsOf,
  contentOf,
  type DocumentRecord,
  documentOfForm,
  documentsOfMeeting,
  minutesOf,
} from '../signatures/documents.ts';
import { signingOf } from '../signatures/signing.ts';
import { type Words, wordsFor } from './words.ts';

type Reading = Pick<ReadDesk, 'db' | 'now' | 'timeZone' | 'today'>;

export function words({ db, now, timeZone }: Reading, language: Language): Words {
  return wordsFor({ language, now, timeZone, siteName: readSetting(db, 'site-name') });
}

/** A document with where its signing and that of its amendments stand. */
export function signed({ db }: Reading, record: DocumentRecord) {
  // The signatures of the meeting's other documents need no verifying for this one.
  const own = documentsOfMeeting(db, record.meetingId).filter(
    ({ id, amendsId }) => id === record.id || amendsId === record.id,
  );
  const signings = signingOf(db, record.meetingId, own);
  const amendments: PrintedAmendment[] = amendmentsOf(db, record.id).map((one) => ({
    ...one,
    signing: signings.get(one.documentId) ?? null,
  }));
  const signing = signings.get(record.id);
  if (!signing) throw new Refusal({ code: 'not-found', what: 'document' });
  return { signing, amendments };
}

/** A document to be saved: what its file is called, and what is in it. */
export interface Printable {
  kind: string;
  model: DocumentModel;
}

/**
 * The minutes of a finalized meeting of any kind. Those of the whole site name every child.
 * @throws Refusal `not-found`, `not-allowed`
 */
export function minutesModel(
  desk: Reading & Pick<ReadDesk, 'person'>,
  meetingId: string,
  language: Language,
): Printable {
  const { db } = desk;
  demandWhole(desk, getMeeting(db, meetingId), 'read-records');
  const record = minutesOf(db, meetingId);
  const content = contentOf(record);
  const { signing, amendments } = signed(desk, record);
  const put = words(desk, language);
  const kind = content.type;
  switch (kind) {
    case 'conference-minutes':
      return { kind, model: minutesDocument(put, content, signing, amendments) };
    case 'case-management-minutes':
      return { kind, model: caseMinutesDocument(put, content, signing, amendments) };
    case 'coordinated-entry-minutes':
      return refuse('leaves-encrypted-only');
    default:
      throw new Refusal({ code: 'not-found', what: 'document' });
  }
}

/** One child's part of a finalized meeting. @throws Refusal `not-found` */
export function extractModel(
  desk: Reading,
  meetingId: string,
  childId: string,
  language: Language,
): Printable {
  const content = contentOf(minutesOf(desk.db, meetingId));
  const put = words(desk, language);
  const isOfChild = (entry: { childId: string }) => entry.childId === childId;
  if (content.type === 'conference-minutes') {
    const entry = content.entries.find(isOfChild);
    if (entry) return { kind: 'conference-extract', model: extractDocument(put, content, entry) };
  }
  if (content.type === 'case-management-minutes') {
    const entry = content.entries.find(isOfChild);
    const kind = 'case-management-extract';
    if (entry) return { kind, model: caseExtractDocument(put, content, entry) };
  }
  throw new Refusal({ code: 'not-found', what: 'child' });
}

/** One support plan with progress and amendments. @throws Refusal `not-found` */
export function planModel(desk: Reading, planId: string, language: Language): Printable {
  const { db, today } = desk;
  const plan = getPlan(db, planId);
  const { signing, amendments } = signed(desk, documentOfPlan(db, planId));
  const { result, closedOn } = plan;
  const beside = {
    ...{ result, closedOn },
    strategies: strategiesOf(db, planId, today),
    reviews: reviewsOf(db, planId),
    isReplaced: plan.replacedById !== null,
  };
  const put = words(desk, language);
  const content = planContentOf(db, planId);
  return { kind: 'support-plan', model: planDocument(put, content, beside, signing, amendments) };
}

/** The follow-up forms or support plans that a meeting made. */
export function formModels(desk: Reading, meetingId: string, language: Language): Printable[] {
  return documentsOfMeeting(desk.db, meetingId).flatMap(({ type, formId, planId }) => {
    if (type === 'follow-up-form' && formId) return [formModel(desk, formId, language)];
    return type === 'support-plan' && planId ? [planModel(desk, planId, language)] : [];
  });
}

/** One follow-up form, signed or to be signed by hand. @throws Refusal `not-found` */
export function formModel(desk: Reading, formId: string, language: Language): Printable {
  const { db, today } = desk;
  const record = documentOfForm(db, getForm(db, formId).id);
  const content = contentOf(record);
  if (content.type !== 'follow-up-form') {
    throw new Refusal({ code: 'not-found', what: 'document' });
  }
  const { signing, amendments } = signed(desk, record);
  const closing = closingOf(db, formId);
  const beside = {
    actions: actionsOfForm(db, formId, today),
    result: closing?.result ?? null,
    closedOn: closing?.closedOn ?? null,
  };
  const model = formDocument(words(desk, language), content, beside, signing, amendments);
  return { kind: content.type, model };
}

/** A child's file as whoever prints it may read it. @throws Refusal `not-found` */
export function childFileModel(
  desk: ReadDesk,
  childId: string,
  { language, narrowNotes }: { language: Language; narrowNotes: boolean },
): Printable {
  const outcomes = readSetting(desk.db, 'outcomes');
  const model = fileDocument(words(desk, language), {
    file: openChildFile(desk, childId),
    today: desk.today,
    reader: desk.person.name,
    narrowNotes,
    outcomeOf: (id) => outcomeById(outcomes, id),
  });
  return { kind: 'child-file', model };
}
