import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CopaPart, copaLength, copaParts, cutText } from '../../src-shared/copa/cut.ts';
import { destinationOf } from '../../src-shared/copa/destination.ts';
import { CopaField, defaultCopaFields, fieldListProblem } from '../../src-shared/copa/fields.ts';
import { copaText, fieldsLeftOut } from '../../src-shared/copa/text.ts';
import { Discipline } from '../../src-shared/disciplines.ts';

/** Words, breaks, emoji of several code points, letters with marks, and lines without a space. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    ' ',
    '\n',
    '\r\n',
    '\t',
    '👩‍👩‍👧‍👦',
    '🇺🇸',
    'e\u0301',
    'Peña ',
    'x'.repeat(90),
    '\u00A0',
  ),
);
const someText = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

const graphemes = (text: string) =>
  [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(
    ({ index }) => index,
  );
const copied = ({ mark, text }: CopaPart) => `${mark}${text}`;

describe('[HS-25] the length of a text in COPA’s field', () => {
  test.each([
    ['', 0],
    ['año', 3],
    ['👍', 2],
    ['a\nb', 4],
    ['a\r\nb', 4],
    ['a\rb', 4],
  ])('%j is %i', (text, length) => {
    expect(copaLength(text)).toBe(length);
  });
});

describe('[HS-25] a text that is too long', () => {
  test('is cut into pieces within the limit that together are the text again', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 2, max: 120 }), (text, limit) => {
        const pieces = cutText(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const one of pieces) {
          expect(copaLength(one)).toBeLessThanOrEqual(limit);
          expect(one).not.toBe('');
          expect(one.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('is cut between characters as people see them, wherever one fits', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 40, max: 120 }), (text, limit) => {
        const starts = new Set([...graphemes(text), text.length]);
        const longest = Math.max(
          0,
          ...graphemes(text).map((at, n, all) => (all[n + 1] ?? text.length) - at),
        );
        fc.pre(longest * 2 <= limit);
        let at = 0;
        for (const one of cutText(text, limit)) {
          at += one.length;
          expect(starts.has(at)).toBe(true);
        }
      }),
    );
  });

  test('is cut after a word where there is one, and inside it only where it fills a whole piece', () => {
    expect(cutText('one two three four', 8)).toEqual(['one two ', 'three ', 'four']);
    expect(cutText('supercalifragilistic', 8)).toEqual(['supercal', 'ifragili', 'stic']);
    expect(cutText('a supercalifragilistic', 8)).toEqual(['a ', 'supercal', 'ifragili', 'stic']);
    expect(cutText('', 8)).toEqual([]);
  });

  test('says of each part which it is, and keeps within the field with that', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 200, max: 260 }), (text, limit) => {
        const parts = copaParts(text, limit);
        expect(parts.map((one) => one.text).join('')).toBe(text);
        for (const part of parts) expect(copaLength(copied(part))).toBeLessThanOrEqual(limit);
        if (copaLength(text) <= limit)
          expect(parts).toEqual(text === '' ? [] : [{ mark: '', text }]);
        else {
          const marks = parts.map((_, n) => `(${n + 1}/${parts.length}) `);
          expect(parts.map(({ mark }) => mark)).toEqual(marks);
        }
      }),
    );
  });

  test('is cut even where one character alone is longer than the field', () => {
    const zalgo = `e${'\u0301'.repeat(500)}`;
    expect(cutText(zalgo, 200).join('')).toBe(zalgo);
    expect(cutText(zalgo, 200).length).toBe(3);
  });
});

describe('[HS-25] the text of a child', () => {
  const section = (field: string, text: string) => ({ field, label: field.toUpperCase(), text });
  const list = [
    section('meeting', 'Oct 8, 2026. Present: Teaching.'),
    section('discussion', 'Talks a lot.\nSings.'),
    section('strengths', '  '),
    section('outcome', 'Monitor'),
  ];

  test('has the sections in the order set, with labels, without those that say nothing', () => {
    expect(copaText(list, defaultCopaFields)).toBe(
      'MEETING: Oct 8, 2026. Present: Teaching.\n\nDISCUSSION:\nTalks a lot.\nSings.\n\nOUTCOME: Monitor',
    );
    const turned = defaultCopaFields.toReversed();
    expect(copaText(list, turned).indexOf('OUTCOME')).toBe(0);
  });

  test('takes the site’s own label, and leaves out what the site switched off, which is told', () => {
    const own = defaultCopaFields.map((one) => ({
      ...one,
      isOn: one.field !== 'outcome' && one.field !== 'strengths',
      label: one.field === 'meeting' ? 'Conference' : null,
    }));
    expect(copaText(list, own)).toMatch(/^Conference: Oct 8/);
    expect(copaText(list, own)).not.toContain('Monitor');
    expect(fieldsLeftOut(list, own)).toEqual(['outcome']);
    expect(fieldsLeftOut(list, defaultCopaFields)).toEqual([]);
  });

  test('keeps a section that only one kind has behind its own neighbour, on or off, or at the end', () => {
    const first = section('need', 'Sleep');
    const planned = [
      first,
      ...list.slice(0, 2),
      section('family', 'Works nights'),
      ...list.slice(2),
    ];
    const text = copaText(planned, defaultCopaFields);
    expect(text).toMatch(/Sings\.\n\nFAMILY: Works nights\n\nOUTCOME: Monitor\n\nNEED: Sleep$/);
    const off = defaultCopaFields.map((one) => ({ ...one, isOn: one.field === 'meeting' }));
    expect(copaText(planned, off)).toMatch(/^MEETING: .*\n\nFAMILY: Works nights\n\nNEED: Sleep$/);
    expect(fieldsLeftOut(planned, off)).toEqual(['discussion', 'outcome']);
  });
});

describe('the site’s list of fields', () => {
  test('holds each field once, and at least one of them on', () => {
    expect(fieldListProblem(defaultCopaFields)).toBeNull();
    expect(defaultCopaFields.map(({ field }) => field)).toEqual(CopaField.options);
    expect(fieldListProblem(defaultCopaFields.slice(1))).toBe('copa-fields-once');
    const twice = [...defaultCopaFields.slice(1), ...defaultCopaFields.slice(1, 2)];
    expect(fieldListProblem(twice)).toBe('copa-fields-once');
    const off = defaultCopaFields.map((one) => ({ ...one, isOn: false }));
    expect(fieldListProblem(off)).toBe('too-few');
  });
});

describe('[HS-26] where a text goes in COPA', () => {
  test('under the Case Conferencing tab when health wrote it or enters it, else Child Case Notes', () => {
    for (const viewer of Discipline.options) {
      for (const author of [null, ...Discipline.options]) {
        const isHealth = viewer === 'health' || author === 'health';
        expect(destinationOf({ viewer, author })).toBe(
          isHealth ? 'case-conferencing-tab' : 'child-case-notes',
        );
      }
    }
  });
});
