import type { Block, DocumentModel, SignatureLine } from '../../src-main/documents/model.ts';

/** Names that a PDF must give back letter for letter. */
export const NAMES = [
  'Tuyết Đặng',
  'Nguyễn Thị Ánh',
  'María Núñez Ibáñez',
  'Zażółć Gęślą',
  'Nhia Xyooj',
  "Siobhán D'Angelo",
  'Amélie Smith-Reyes',
  'Łukasz Wójcik',
  'Ngọc Trần',
  'Paj Ntaub Vaj',
  'Ángel Peña',
  'Jürgen Groß',
  'Öykü Şahin',
  'Ọlábísí Adébáyọ̀',
  'Oksana Шевченко',
  'Δήμητρα Παππά',
  'Renée O’Neil',
];

/** A document with blocks of the caller's choice. */
export function documentOf(blocks: Block[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    kind: 'Sample',
    title: 'Sample document',
    language: 'en',
    createdAt: '2026-10-08T19:14:00Z',
    header: 'Willow Creek Head Start',
    footer: 'Printed Oct 8, 2026',
    pageLabel: 'Page {page} of {pages}',
    blocks,
    ...changes,
  };
}

const SIGNERS: SignatureLine[] = [
  {
    name: 'Amélie Smith-Reyes',
    role: 'Teacher',
    state: 'signed',
    detail: 'Signed Oct 8, 2026 3:14 PM, key 1a2b 3c4d 5e6f 7a8b: verified',
  },
  { name: 'Tuyết Đặng', role: 'Family advocate', state: 'to-sign', detail: '' },
  {
    name: 'Jürgen Groß',
    role: 'Mental health consultant',
    state: 'excused',
    detail: 'Excused: on leave since Oct 1, 2026. Minutes sent Oct 9, 2026.',
  },
  {
    name: 'María Núñez Ibáñez',
    role: 'Parent',
    state: 'paper',
    detail: 'Signed on paper Oct 9, 2026; the scan is attached in the binder.',
  },
];

/** A follow-up form for one child, as long as the real ones. */
export const followUpForm: DocumentModel = documentOf(
  [
    {
      type: 'facts',
      rows: [
        { label: 'Child', value: 'Nguyễn Thị Ánh' },
        { label: 'Date of birth', value: 'Mar 4, 2022 (4 years 7 months)' },
        { label: 'Classroom', value: 'Room 3, Sunflowers' },
        { label: 'Site', value: 'Willow Creek Head Start' },
        { label: 'Conference', value: 'Oct 8, 2026, first of the program year' },
        { label: 'Home language', value: 'Vietnamese' },
        {
          label: 'Who is at the table',
          value:
            'Amélie Smith-Reyes (teacher), Tuyết Đặng (family advocate), Jürgen Groß (mental health consultant), María Núñez Ibáñez (parent), Łukasz Wójcik (disabilities coordinator)',
        },
        { label: 'IEP or IFSP', value: 'None' },
      ],
    },
    { type: 'heading', level: 1, text: 'Support needed' },
    {
      type: 'paragraph',
      text: 'Ánh follows the group at circle time and joins other children at play. Since September she covers her ears when the room is loud and leaves the table before lunch is over. Her mother sees the same at home, mostly in the evening.',
    },
    {
      type: 'table',
      caption: 'Agreed steps',
      columns: [
        { header: 'Support needed', weight: 3 },
        { header: 'What will be done', weight: 4.6 },
        { header: 'Who', weight: 2 },
        { header: 'By', weight: 2 },
        { header: 'Outcome', weight: 2 },
      ],
      rows: [
        [
          'Social and emotional',
          'Offer a quiet corner with headphones before lunch; note each day whether she used it.',
          'Amélie Smith-Reyes',
          'Oct 22, 2026',
          'Under way',
        ],
        [
          'Hearing',
          'Repeat the hearing screening; ask the clinic for the results of the last one.',
          'Łukasz Wójcik',
          'Nov 6, 2026',
          'Open',
        ],
        [
          'Nutrition',
          'Talk with the family about meals; plan a visit of the dietitian if the weight check asks for one.',
          'Tuyết Đặng',
          'Oct 29, 2026',
          'Open',
        ],
      ],
    },
    { type: 'heading', level: 2, text: 'What the family told us' },
    {
      type: 'list',
      items: [
        'She sleeps from nine to half past six, with a nap on most days.',
        'Her grandmother moved in during August and speaks only Vietnamese with her.',
        'The family would like letters in Vietnamese and calls after five.',
      ],
    },
    {
      type: 'notice',
      text: 'The next conference is due by Jan 6, 2027. If a support ends before that date, the follow-up form is still reviewed and signed.',
    },
    { type: 'heading', level: 1, text: 'Signatures' },
    {
      type: 'signatures',
      labels: { signature: 'Signature', date: 'Date' },
      lines: SIGNERS,
    },
  ],
  {
    kind: 'Follow-up form',
    title: 'Follow-up form',
    subtitle: 'Nguyễn Thị Ánh, case conference of Oct 8, 2026',
  },
);

/** Minutes of a conference on seventeen children: many pages, many names. */
export const minutes: DocumentModel = documentOf(
  [
    {
      type: 'facts',
      rows: [
        { label: 'Fecha', value: '8 de octubre de 2026, 9:00' },
        { label: 'Aula', value: 'Sala 3, Girasoles' },
        { label: 'Preside', value: 'Amélie Smith-Reyes' },
        { label: 'Acta', value: 'Tuyết Đặng' },
      ],
    },
    { type: 'heading', level: 1, text: 'Niños y niñas' },
    ...NAMES.flatMap((name, index): Block[] => [
      { type: 'heading', level: 2, text: `${index + 1}. ${name}` },
      {
        type: 'paragraph',
        text: 'La maestra informa de buenos avances en el lenguaje y pide apoyo en la transición a la comida. La familia confirma lo observado y acepta una visita en casa.',
      },
      {
        type: 'table',
        columns: [
          { header: 'Apoyo', weight: 2 },
          { header: 'Acuerdo', weight: 4 },
          { header: 'Responsable', weight: 2 },
          { header: 'Fecha', weight: 1.4 },
        ],
        rows:
          index % 5 === 4
            ? []
            : [
                [
                  'Lenguaje',
                  'Leer a diario en grupos de tres y anotar palabras nuevas.',
                  'Amélie Smith-Reyes',
                  '22/10/2026',
                ],
                [
                  'Salud',
                  'Pedir a la clínica el resultado de la vista y del oído.',
                  'Łukasz Wójcik',
                  '6/11/2026',
                ],
              ],
        empty: 'Sin acuerdos para este niño.',
      },
    ]),
    {
      type: 'signatures',
      caption: 'Firmas',
      labels: { signature: 'Firma', date: 'Fecha' },
      lines: SIGNERS,
    },
  ],
  {
    kind: 'Acta',
    title: 'Acta de la conferencia de casos',
    subtitle: 'Sala 3, Girasoles, 8 de octubre de 2026',
    language: 'es',
    footer: 'Impreso el 8 de octubre de 2026',
    pageLabel: 'Página {page} de {pages}',
  },
);
