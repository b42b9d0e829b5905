import { expect, it } from 'vitest';
import { capitalized } from '../../src-renderer/kit/capitalized.ts';

it.each([
  ['noviembre de 2026', 'Noviembre de 2026'],
  ['éxito', 'Éxito'],
  ['November 2026', 'November 2026'],
  ['', ''],
])('[HS-30] begins %j with a capital', (words, expected) => {
  expect(capitalized(words, 'es')).toBe(expected);
});
