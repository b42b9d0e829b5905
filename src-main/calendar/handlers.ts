import { type calendar, MOST_DAYS } from '../../src-shared/calendar/contract.ts';
import { formatMonth } from '../../src-shared/dates.ts';
import type { Handlers } from '../desk.ts';
import { saveFile } from '../exports/save-file.ts';
import { wordsFor } from '../exports/words.ts';
import { listProgramYears, readSetting } from '../settings/store.ts';
import { icsOf } from './ics.ts';
import { checkRange, itemsBetween } from './items.ts';

/** Days that one file holds at most: two program years. */
const MOST_DAYS_OF_A_FILE = 731;

export const calendarHandlers: Handlers<typeof calendar> = {
  'calendar.between': (desk, range) => {
    checkRange(range, MOST_DAYS);
    const years = listProgramYears(desk.db).filter(
      ({ start, end }) => start <= range.end && end >= range.start,
    );
    return { today: desk.today, items: itemsBetween(desk, range), years };
  },

  'calendar.exportIcs': {
    prepare: async (desk, range) => {
      checkRange(range, MOST_DAYS_OF_A_FILE);
      const { db, now, timeZone, person } = desk;
      const { language } = person;
      const siteName = readSetting(db, 'site-name');
      const words = wordsFor({ language, now, timeZone, siteName });
      const binderKey = listProgramYears(db)[0]?.id ?? '';
      const ics = icsOf(words, itemsBetween(desk, range), binderKey, (month) =>
        formatMonth(month, language),
      );
      return saveFile(desk, {
        ...{ kind: 'calendar', extension: 'ics', bytes: new TextEncoder().encode(ics) },
      });
    },
  },
};
