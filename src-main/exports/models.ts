import { outcomeById } from '../../src-shared/conferences/outcomes.ts';
import type { Language } from '../../src-shared/operation.ts';
import { Refusal } from '../../src-shared/problem.ts';
import { extractDocument, minutesDocument } from '../conferences/document.ts';
import type { ReadDesk } from '../desk.ts';
import type { DocumentModel } from '../documents/model.ts';
import { openChildFile } from '../families/child-file.ts';
import { fileDocument } from '../families/file-document.ts';
import { actionsOfForm } from '../follow-ups/actions.ts';
import { formDocument } from '../follow-ups/document.ts';
import { closingOf, getForm } from '../follow-ups/forms.ts';
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

function words({ db, now, timeZone }: Reading, language: Language): Words {
  return wordsFor({ language, now, timeZone, siteName: readSetting(db, 'site-name') });
}

/** A document with where its signing and that of its amendments stand. */
function signed({ db }: Reading, record: DocumentRecord) {
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

function minutesContentOf(desk: Reading, meetingId: string) {
  const record = minutesOf(desk.db, meetingId);
  const content = contentOf(record);
  if (content.type !== 'conference-minutes') {
    throw new Refusal({ code: 'not-found', what: 'document' });
  }
  return { record, content };
}

/** The minutes of a finalized conference. @throws Refusal `not-found` */
export function minutesModel(desk: Reading, meetingId: string, language: Language): DocumentModel {
  const { record, content } = minutesContentOf(desk, meetingId);
  const { signing, amendments } = signed(desk, record);
  return minutesDocument(words(desk, language), content, signing, amendments);
}

/** One child's part of a finalized conference. @throws Refusal `not-found` */
export function extractModel(
  desk: Reading,
  meetingId: string,
  childId: string,
  language: Language,
): DocumentModel {
  const { content } = minutesContentOf(desk, meetingId);
  const entry = content.entries.find((one) => one.childId === childId);
  if (!entry) throw new Refusal({ code: 'not-found', what: 'child' });
  return extractDocument(words(desk, language), content, entry);
}

/** One follow-up form, signed or to be signed by hand. @throws Refusal `not-found` */
export function formModel(desk: Reading, formId: string, language: Language): DocumentModel {
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
  return formDocument(words(desk, language), content, beside, signing, amendments);
}

/** A child's file as whoever prints it may read it. @throws Refusal `not-found` */
export function childFileModel(
  desk: ReadDesk,
  childId: string,
  { language, narrowNotes }: { language: Language; narrowNotes: boolean },
): DocumentModel {
  const outcomes = readSetting(desk.db, 'outcomes');
  return fileDocument(words(desk, language), {
    file: openChildFile(desk, childId),
    today: desk.today,
    reader: desk.person.name,
    narrowNotes,
    outcomeOf: (id) => outcomeById(outcomes, id),
  });
}
