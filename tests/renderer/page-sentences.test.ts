import { describe, expect, it } from 'vitest';
import { EntryText } from '../../src-shared/conferences/contract.ts';
import { ReviewFilter } from '../../src-shared/coordinated-entry/review-filter.ts';
import { TimelineItem } from '../../src-shared/families/contract.ts';
import { ROSTER_FIELDS } from '../../src-shared/families/roster-row.ts';
import { ActionStatus } from '../../src-shared/follow-ups/rules.ts';
import { HomeLine } from '../../src-shared/home/contract.ts';
import { translator } from '../../src-shared/locales/translator.ts';

/** Keys that are put together at run time, so that no search finds the one that is missing. */
const keys = [
  ...HomeLine.shape.what.options
    .filter((what) => what !== 'monthly-conference')
    .map((what) => `home:what.${what}`),
  ...HomeLine.shape.state.options.map((state) => `common:state.${state}`),
  ...ReviewFilter.options.map((reason) => `coordinated-entry:reason-short.${reason}`),
  ...TimelineItem.shape.kind.options.flatMap((kind) => [
    `families:timeline.kind-${kind}`,
    `families:timeline.one-${kind}`,
  ]),
  ...EntryText.keyof().options.map((field) => `families:part.${field}`),
  ...ActionStatus.options.map((status) => `families:label.${status}`),
  ...ROSTER_FIELDS.map((field) => `roster:fields.${field}`),
  ...['file', 'columns', 'check', 'done'].map((step) => `families:import.step-${step}`),
];

describe.each(['en', 'es'] as const)('sentences of the pages in %s', (language) => {
  const t = translator(language);
  it.each(keys)('has %s for one and for several', (key) => {
    for (const count of [1, 3]) {
      expect(t(key, { count })).not.toBe(key.slice(key.indexOf(':') + 1));
    }
  });

  // Beside the sentence stands whether the draft is saved; the two are about different things.
  it.each(['invalid', 'invalid-fields'])('leaves saving to the draft when refusing: %s', (key) => {
    expect(t(`problems:${key}`, { sentences: '' })).toMatch(/still here|sigue aquí/);
    expect(t(`problems:${key}`, { sentences: '' })).not.toMatch(/sav|guard|lost|perdi/i);
  });
});
