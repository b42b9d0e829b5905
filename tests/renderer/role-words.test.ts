import { describe, expect, it } from 'vitest';
import { roleWords } from '../../src-renderer/people/role-words.ts';
import { translator } from '../../src-shared/locales/translator.ts';
import { Role } from '../../src-shared/rights.ts';

describe('what a role may do, in words', () => {
  it('tells of writing and not of reading besides, where both reach as far', () => {
    expect(roleWords('teacher')).toEqual(['write-records-own']);
    expect(roleWords('monitor')).toEqual(['read-records-all']);
  });

  it('[PR-13] tells of restricted notes for the disciplines that have them', () => {
    const withNotes = Role.options.filter((role) =>
      roleWords(role).some((w) => w.includes('notes')),
    );
    expect(withNotes).toEqual(['health', 'mental-health']);
  });

  it.each(['en', 'es'] as const)('has a sentence for every word in %s', (language) => {
    const t = translator(language);
    for (const role of Role.options) {
      expect(roleWords(role)).not.toHaveLength(0);
      for (const word of roleWords(role)) expect(t(`people:may.${word}`)).not.toContain('may.');
    }
  });
});
