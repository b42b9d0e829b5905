import type { MinutesContent } from '../../src-shared/signatures/content.ts';
import type { Block, Fact } from '../documents/model.ts';
import type { Words } from '../exports/words.ts';

/** Day and time of a meeting; the time only where it was written down. */
export function whenFacts(
  { t, ...words }: Words,
  { date, startsAt, endsAt }: Pick<MinutesContent, 'date' | 'startsAt' | 'endsAt'>,
): Fact[] {
  const rows: Fact[] = [{ label: t('documents:minutes.date'), value: words.date(date) }];
  if (startsAt === null) return rows;
  const from = words.time(startsAt);
  const value = endsAt
    ? t('documents:minutes.timeRange', { from, to: words.time(endsAt) })
    : t('documents:minutes.timeFrom', { from });
  return [...rows, { label: t('documents:minutes.time'), value }];
}

/** Who was present, or who was invited and was not, with whom the outsiders came for (HS-02). */
export function attendanceTable(
  words: Words,
  { attendees }: Pick<MinutesContent, 'attendees'>,
  presence: 'present' | 'absent',
): Block {
  const { t } = words;
  const listed = attendees.filter(
    (one) => (one.presence === 'present') === (presence === 'present'),
  );
  const isFromOutside = listed.some(({ affiliation }) => affiliation !== undefined);
  return {
    type: 'table',
    caption: t(`documents:minutes.${presence}`),
    columns: [
      { header: t('documents:minutes.name'), weight: 3 },
      { header: t('documents:minutes.discipline'), weight: 2 },
      ...(isFromOutside ? [{ header: t('documents:minutes.from'), weight: 3 }] : []),
    ],
    rows: listed.map((one) => [
      one.name,
      t(`documents:disciplines.${one.discipline}`),
      ...(isFromOutside ? [fromWhere(words, one)] : []),
    ]),
    empty: t('documents:minutes.noAttendees'),
  };
}

/** The organization of somebody from outside and what that makes the person; blank for staff. */
function fromWhere({ t }: Words, attendee: MinutesContent['attendees'][number]): string {
  const { affiliation, organization } = attendee;
  if (affiliation === undefined) return '';
  const kind = t(`documents:affiliations.${affiliation}`);
  return organization ? `${organization} (${kind})` : kind;
}

/** Those invited who were not there; nothing when all came. */
export function absentTable(words: Words, minutes: Pick<MinutesContent, 'attendees'>): Block[] {
  const isAnyone = minutes.attendees.some(({ presence }) => presence !== 'present');
  return isAnyone ? [attendanceTable(words, minutes, 'absent')] : [];
}

/** Children who were not discussed, each with the reason. */
export function leftOutTable(
  { t }: Words,
  { leftOut: rows }: Pick<MinutesContent, 'leftOut'>,
  caption: string,
): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption,
      columns: [
        { header: t('documents:minutes.child'), weight: 2 },
        { header: t('documents:minutes.reason'), weight: 3 },
      ],
      rows: rows.map(({ name, reason }) => [name, reason]),
    },
  ];
}

/** What was written about the meeting itself. */
export function notesBlocks({ t }: Words, { notes: text }: Pick<MinutesContent, 'notes'>): Block[] {
  if (text.trim() === '') return [];
  return [
    { type: 'heading', level: 1, text: t('documents:minutes.notes') },
    { type: 'paragraph', text },
  ];
}
