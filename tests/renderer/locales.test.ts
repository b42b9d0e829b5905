import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src-shared/contract.ts';
import { namespaces, resources, type Sentences } from '../../src-shared/locales/resources.ts';
import { Problem } from '../../src-shared/problem.ts';
import { Role } from '../../src-shared/rights.ts';

/** Every sentence of a language by `namespace:key`. */
function flat(sentences: Sentences, before: string): [string, string][] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${before}${key}`, value] satisfies [string, string]]
      : flat(value, `${before}${key}.`),
  );
}

function sentencesOf(language: 'en' | 'es'): Map<string, string> {
  return new Map(namespaces.flatMap((name) => flat(resources[language][name], `${name}:`)));
}

const en = sentencesOf('en');
const es = sentencesOf('es');

/** Whether a key leads to a sentence, or to its singular and plural. */
function exists(key: string): boolean {
  return en.has(key) || (en.has(`${key}_one`) && en.has(`${key}_other`));
}

/** Whether sentences begin with the key: code that chooses one of several names what they share. */
function isGroup(key: string): boolean {
  return [...en.keys()].some((each) => each.startsWith(`${key}.`));
}

function filesUnder(...folders: string[]): [string, string][] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
    .map((path) => [path, readFileSync(path, 'utf8')]);
}

function valuesIn(sentence: string | undefined): string[] {
  return [...(sentence ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();
}

describe('the sentences', () => {
  it('[HS-30] are the same keys in English and Spanish, none empty', () => {
    expect([...es.keys()].toSorted()).toEqual([...en.keys()].toSorted());
    for (const [key, sentence] of [...en, ...es]) expect(sentence.trim(), key).not.toBe('');
  });

  it('put the same values in, in both languages', () => {
    for (const [key, sentence] of en)
      expect(valuesIn(es.get(key)), key).toEqual(valuesIn(sentence));
  });

  it('exist for every key that a screen or a document names', () => {
    const named = new RegExp(`['"\`]((?:${namespaces.join('|')}):[\\w.-]+)['"\`]`, 'g');
    const missing = filesUnder('src-renderer', 'src-main', 'src-shared').flatMap(([path, text]) =>
      [...text.matchAll(named)]
        .map(([, key]) => key ?? '')
        .filter((key) => !exists(key) && !isGroup(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('exist for every code of a problem and every rule that refuses', () => {
    const codes = Problem.options.map((option) => option.shape.code.value);
    const byFile = new Set(['damaged', 'foreign', 'rolled-back']);
    const plain = codes.filter((code) => code !== 'refused' && !byFile.has(code));
    const refused =
      /\brefuse\(\s*'([\w-]+)'|\brefuseField\([^,()]+,\s*'([\w-]+)'|error: '([\w-]+)'|\bkey: '([a-z-]+)'/g;
    const keys = filesUnder('src-main', 'src-shared').flatMap(([, text]) =>
      [...text.matchAll(refused)].map((match) => match.slice(1).find(Boolean) ?? ''),
    );
    const missing = [...plain, ...keys].filter((key) => !exists(`problems:${key}`));
    expect(missing).toEqual([]);
    for (const code of byFile) {
      for (const file of ['keys', 'binder']) expect(exists(`problems:${code}.${file}`)).toBe(true);
    }
  });

  it('[PR-14] name every field and every kind of record that the audit log tells of', () => {
    const told = Object.values(contract).filter(({ kind }) => kind !== 'query' && kind !== 'entry');
    const fields = new Set(told.flatMap(({ input }) => Object.keys(input.shape)));
    expect(fields.size).toBeGreaterThan(50);
    expect([...fields].filter((name) => !exists(`vault:audit.field.${name}`))).toEqual([]);
    const kinds = readFileSync('src-main/reach.ts', 'utf8').matchAll(/\btype: '([a-z]+)'/g);
    const missing = [...kinds].filter(([, kind]) => !exists(`vault:audit.subject-type.${kind}`));
    expect(missing).toEqual([]);
  });

  it('name every role', () => {
    expect(Role.options.filter((role) => !exists(`common:role.${role}`))).toEqual([]);
  });
});
