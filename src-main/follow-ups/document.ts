import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import type { FormContent } from '../../src-shared/signatures/content.ts';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import type { Block, DocumentModel } from '../documents/model.ts';
import { furnished, type Words } from '../exports/words.ts';
import { amendmentBlocks, type PrintedAmendment, signatureBlocks } from '../signatures/document.ts';

/** What stands beside the signed text of a form: status, progress, result (rules.md, Conferences 5). */
export interface BesideForm {
  actions: ActionView[];
  result: string | null;
  closedOn: string | null;
}

/** One follow-up form, like the paper form (HS-20). Who was present is who signs. */
export function formDocument(
  words: Words,
  form: FormContent,
  beside: BesideForm,
  signing: DocumentSigning,
  amendments: PrintedAmendment[],
): DocumentModel {
  const { t } = words;
  const text = (field: 'need' | 'strengths' | 'familyContact') => ({
    label: t(`documents:form.${field}`),
    value: form[field].trim() || t('documents:none'),
  });
  return furnished(words, {
    kind: t('documents:form.kind'),
    title: t('documents:form.title', { name: form.name }),
    subtitle: words.date(form.date),
    blocks: [
      {
        type: 'facts',
        rows: [
          { label: t('documents:form.born'), value: words.date(form.dateOfBirth) },
          { label: t('documents:form.class'), value: form.className },
          { label: t('documents:form.date'), value: words.date(form.date) },
          { label: t('documents:form.adult'), value: form.primaryAdult ?? '' },
        ],
      },
      { type: 'facts', rows: [text('need'), text('strengths'), text('familyContact')] },
      { type: 'heading', level: 1, text: t('documents:form.actions') },
      actionTable(words, form.actions),
      ...signatureBlocks(words, signing),
      ...amendmentBlocks(words, amendments),
      ...besideBlocks(
        words,
        { beside: t('documents:form.beside'), what: t('documents:form.what') },
        progressRows(words, beside.actions),
        beside,
      ),
    ],
  });
}

/** What, who and by when, as it was decided. */
export function actionTable(words: Words, actions: FormContent['actions']): Block {
  const { t } = words;
  return actionRows(words, actions, {
    what: t('documents:form.what'),
    who: t('documents:form.who'),
    none: t('documents:form.noActions'),
  });
}

/** The same under the words of the document: an action of a form, a strategy of a plan. */
export function actionRows(
  words: Words,
  actions: FormContent['actions'],
  { what: header, who, none }: { what: string; who: string; none: string },
): Block {
  const { t } = words;
  return {
    type: 'table',
    columns: [
      { header, weight: 5 },
      { header: t('documents:form.service'), weight: 2 },
      { header: who, weight: 2 },
      { header: t('documents:form.by'), weight: 2 },
    ],
    rows: actions.map(({ what, service, responsible, due }) => [
      what,
      service ?? '',
      responsible ?? '',
      due ? words.date(due) : '',
    ]),
    empty: none,
  };
}

/** Dated progress on each action, by day; the text, or the status and the text, and who wrote it. */
export function progressRows(words: Words, actions: readonly ActionView[]): ProgressRow[] {
  return actions.flatMap((action) =>
    action.progress.map(({ date, note, by, status }) => ({
      ...{ date, by, what: action.what },
      note: status ? `${words.t(`documents:statuses.${status}`)}: ${note}` : note,
    })),
  );
}

export interface ProgressRow {
  date: string;
  what: string;
  note: string;
  by: string;
}

/** What stands beside the signed text: progress and, once there is one, the result. */
export function besideBlocks(
  words: Words,
  sentences: { beside: string; what: string },
  rows: readonly ProgressRow[],
  { result, closedOn }: Pick<BesideForm, 'result' | 'closedOn'>,
): Block[] {
  const { t } = words;
  if (rows.length === 0 && result === null) return [];
  return [
    { type: 'heading', level: 1, text: t('documents:form.progress') },
    { type: 'paragraph', emphasis: 'quiet', text: sentences.beside },
    {
      type: 'table',
      columns: [
        { header: t('documents:form.on'), weight: 2 },
        { header: sentences.what, weight: 3 },
        { header: t('documents:form.progressNote'), weight: 4 },
        { header: t('documents:form.by_person'), weight: 2 },
      ],
      rows: rows.map(({ date, what, note, by }) => [words.date(date), what, note, by]),
      empty: t('documents:form.noProgress'),
    },
    ...(result === null
      ? []
      : ([
          { type: 'heading', level: 2, text: t('documents:form.result') },
          { type: 'paragraph', text: result },
          {
            type: 'paragraph',
            emphasis: 'quiet',
            text: closedOn ? t('documents:form.closedOn', { date: words.date(closedOn) }) : '',
          },
        ] satisfies Block[])),
  ];
}
