import { describe, expect, test } from 'vitest';
import { laidOver } from '../../src-renderer/kit/laid-over.ts';

const empty = { name: '', kind: 'visitor', days: [] as string[], until: null as string | null };
const found = { name: 'Ima', kind: 'partner', days: ['2026-11-20'], until: '2026-12-01' };

describe('[HS-29] a draft that is read while somebody types already', () => {
  test('is shown as it was found when nothing was typed', () => {
    expect(laidOver(found, empty, empty)).toEqual(found);
    expect(laidOver('Limps since', '', '')).toBe('Limps since');
  });

  test('keeps its own fields beside those that were typed in', () => {
    expect(laidOver(found, { ...empty, kind: 'parent' }, empty)).toEqual({
      ...found,
      kind: 'parent',
    });
    const picked = { days: ['2026-11-21'], until: '2026-11-30' };
    expect(laidOver(found, { ...empty, ...picked }, empty)).toEqual({ ...found, ...picked });
  });

  test('has text behind its own in a field that began empty, and the typed one in another', () => {
    expect(laidOver(found, { ...empty, name: 'M' }, empty)).toEqual({ ...found, name: 'ImaM' });
    const stored = { name: 'Luz' };
    expect(laidOver({ name: 'Lucía' }, { name: 'Luzia' }, stored)).toEqual({ name: 'Luzia' });
  });

  test('goes into the parts of a form', () => {
    const form = { child: { name: '', note: '' }, start: '' };
    const draft = { child: { name: 'Luz', note: 'shy' }, start: '9/8' };
    const typed = { child: { name: '', note: '!' }, start: '' };
    expect(laidOver(draft, typed, form)).toEqual({
      child: { name: 'Luz', note: 'shy!' },
      start: '9/8',
    });
  });
});
