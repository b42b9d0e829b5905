import { type CopaPart, copaLength, copaParts } from '../../src-shared/copa/cut.ts';
import type { CopaField } from '../../src-shared/copa/fields.ts';
import { type CopaSection, copaText, fieldsLeftOut } from '../../src-shared/copa/text.ts';
import { formatDate } from '../../src-shared/dates.ts';
import { type Translate, translator } from '../../src-shared/locales/translator.ts';
import type { Language } from '../../src-shared/operation.ts';
import type { ReadDb, ReadDesk } from '../desk.ts';
import { actionsOfEntry } from '../follow-ups/actions.ts';
import { listAttendees } from '../meetings/attendees.ts';
import { findEntry } from '../meetings/entries.ts';
import { readSetting } from '../settings/store.ts';
import { kindWords } from './kind-words.ts';
import type { CopaRecord } from './ticks.ts';

/** A child's text with its parts, as it is shown, copied and written to the CSV file. */
export interface ChildText {
  parts: CopaPart[];
  /** By `copaLength`. */
  length: number;
  maxLength: number;
  leftOut: CopaField[];
}

/**
 * The text for one child, in the language of whoever enters it and in the order that the site sets.
 * It is read from the finalized entry each time, never kept.
 */
export function childText(
  { db, person }: Pick<ReadDesk, 'db' | 'person'>,
  record: CopaRecord,
  t = translator(person.language),
): ChildText {
  const fields = readSetting(db, 'copa-fields');
  const maxLength = readSetting(db, 'copa-max-length');
  const sections = sectionsOf(db, record, person.language, t);
  const text = copaText(sections, fields);
  return {
    parts: copaParts(text, maxLength),
    length: copaLength(text),
    maxLength,
    leftOut: fieldsLeftOut(sections, fields),
  };
}

function sectionsOf(
  db: ReadDb,
  record: CopaRecord,
  language: Language,
  t: Translate,
): CopaSection[] {
  const entry = findEntry(db, record.meetingId, record.childId);
  const words = kindWords(record.kind, { db, entry, language, t });
  const section = (field: CopaField, label: string, text: string) => ({ field, label, text });
  return [
    section('meeting', t(`copa:kind.${record.kind}`), meetingLine(db, record, language, t)),
    ...words.texts,
    section('outcome', t('documents:minutes.outcome'), words.outcome),
    section('actions', words.actions, actionLines(db, record, language, t)),
    ...words.after,
  ];
}

/** The date and which disciplines were there: 'Oct 8, 2026. Present: Teaching, Health.' */
function meetingLine(db: ReadDb, record: CopaRecord, language: Language, t: Translate): string {
  const present = listAttendees(db, record.meetingId).filter((one) => one.presence === 'present');
  const names = [...new Set(present.map(({ discipline }) => discipline))].map((discipline) =>
    t(`documents:disciplines.${discipline}`),
  );
  const date = formatDate(record.date, language);
  return t('copa:text.meeting', { date, disciplines: names.join(', ') });
}

/** One line an action: what, kind of service, who, by when. */
function actionLines(db: ReadDb, record: CopaRecord, language: Language, t: Translate): string {
  return actionsOfEntry(db, record.entryId, record.date)
    .map(({ what, service, responsibleName, due }) =>
      [
        service ? `${what} (${service})` : what,
        responsibleName,
        due && t('copa:text.due', { date: formatDate(due, language) }),
      ]
        .filter((part) => part !== null && part !== '')
        .join(', '),
    )
    .map((line) => `• ${line}`)
    .join('\n');
}
