import { CaseText } from '../../src-shared/case-management/contract.ts';
import type { CopaSection } from '../../src-shared/copa/text.ts';
import { formatDate } from '../../src-shared/dates.ts';
import type { Translate } from '../../src-shared/locales/translator.ts';
import { MeetingKind } from '../../src-shared/meetings/meeting.ts';
import type { Language } from '../../src-shared/operation.ts';
import type { ReadDb } from '../desk.ts';
import { type ChildEntry, readTexts, textsOf } from '../meetings/entries.ts';
import { readSetting } from '../settings/store.ts';

/** How a kind of meeting says what it wrote about a child, in the order of its own page. */
export interface KindWords {
  texts: CopaSection[];
  outcome: string;
  /** What its actions are called. */
  actions: string;
  /** What stands after the actions. */
  after: CopaSection[];
}

interface Source {
  db: ReadDb;
  entry: ChildEntry | null;
  language: Language;
  t: Translate;
}

function conferenceWords({ db, entry, language, t }: Source): KindWords {
  const texts = Object.entries(textsOf(entry)).map(([field, text]) => ({
    ...{ field, text, label: t(`documents:entry.${field}`) },
  }));
  const chosen = readSetting(db, 'outcomes').find(({ id }) => id === entry?.outcome);
  return {
    texts,
    outcome: chosen?.wording?.[language] ?? outcomeWord(entry, (id) => `outcomes.${id}`, t),
    actions: t('documents:form.actions'),
    after: [],
  };
}

/** A plan's need, what the family says, and the day of the next review have no name elsewhere (HS-24). */
function caseWords({ entry, language, t }: Source): KindWords {
  const { reviewOn, ...texts } = readTexts(entry, CaseText.keyof().options);
  const labelled = (field: string, text: string) => ({
    ...{ field, text, label: t(`documents:caseEntry.${field}`) },
  });
  return {
    texts: Object.entries(texts).map(([field, text]) => labelled(field, text)),
    outcome: outcomeWord(entry, (id) => `caseOutcomes.${id}`, t),
    actions: t('documents:case.strategies'),
    after: [labelled('reviewOn', reviewOn === '' ? '' : formatDate(reviewOn, language))],
  };
}

function outcomeWord(entry: ChildEntry | null, key: (id: string) => string, t: Translate): string {
  return entry?.outcome ? t(`documents:${key(entry.outcome)}`) : '';
}

const ofKind: Record<MeetingKind, (source: Source) => KindWords> = {
  conference: conferenceWords,
  'case-management': caseWords,
  // Households are no children of COPA: nothing of this kind is ever in the queue.
  'coordinated-entry': conferenceWords,
};

/** What a meeting of `kind` wrote about a child, in its own words and the language of `t` (HS-25). */
export function kindWords(kind: string, source: Source): KindWords {
  return ofKind[MeetingKind.parse(kind)](source);
}
