import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icsOf, type Leaving } from '../../src-main/calendar/ics.ts';
import { translator } from '../../src-shared/locales/translator.ts';
import { eventsOfIcs, linesOfIcs, textOfIcs } from '../support/ics-reader.ts';

const words = (siteName: string) => ({
  ...({ t: translator('es'), siteName, language: 'es', now: '2026-10-20T17:00:00.000Z' } as const),
});
const meeting = (group: string, over: Partial<Leaving> = {}): Leaving => ({
  ...{ key: 'conference/1', what: 'conference', date: '2026-10-27', startsAt: null, endsAt: null },
  ...{ group, month: null, quarter: null, state: 'open' },
  ...over,
});
const fileOf = (items: Leaving[], siteName = 'Arce', binderKey = 'one') =>
  new TextEncoder().encode(icsOf(words(siteName), items, binderKey, (month) => month));

const signs = [...'aé,;:\\"\n ñ💾ç\u0301', '\r\n', 'n', '\\n', 'BEGIN:VEVENT'];
const names = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 90 });

describe('the calendar file, read back by rules of its own', () => {
  test('gives any class name back as it is, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(names, names, (parts, site) => {
        const group = parts.join('');
        const bytes = fileOf([meeting(group)], site.join(''));
        const { physical, lines } = linesOfIcs(bytes);
        expect(Math.max(...physical.map(({ length }) => length))).toBeLessThanOrEqual(75);
        const name = lines.find((line) => line.name === 'NAME')?.value ?? '';
        expect(textOfIcs(name)).toContain(site.join('').replaceAll(/\s+/g, ' '));
        const events = eventsOfIcs(bytes);
        expect(events).toHaveLength(1);
        const read = textOfIcs(events[0]?.SUMMARY?.value ?? '');
        expect(read).toBe(`Conferencia: ${group}`.replaceAll(/\r\n|\r/g, '\n'));
      }),
      { numRuns: 300 },
    );
  });

  test('what is done is left out, but for a meeting that was held', () => {
    const done = meeting('Nutrias', { state: 'done' });
    const owed = meeting('Azulejos', { what: 'first-conference', state: 'done', key: 'x' });
    const events = eventsOfIcs(fileOf([done, owed]));
    expect(events.map(({ SUMMARY }) => SUMMARY?.value)).toEqual(['Conferencia: Nutrias']);
  });

  test('the same line of two binders has two UIDs', () => {
    const uid = (binderKey: string) => eventsOfIcs(fileOf([meeting('A')], 'S', binderKey))[0]?.UID;
    expect(uid('one')).toEqual(uid('one'));
    expect(uid('one')).not.toEqual(uid('two'));
  });

  test('an empty range is a whole file with nothing in it', () => {
    const { lines } = linesOfIcs(fileOf([]));
    expect(lines.map(({ name, value }) => `${name}:${value}`)).toEqual(
      expect.arrayContaining(['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR']),
    );
  });
});
