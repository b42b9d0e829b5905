import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The house's walls: each rule of design.md that no compiler and no linter holds. */
const root = join(import.meta.dirname, '..');

interface Source {
  /** From the project's folder, with forward slashes. */
  path: string;
  text: string;
  /** The text without comments, so that a comment may name what it forbids. */
  code: string;
  imports: string[];
}

function sourcesIn(...folders: string[]): Source[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(root, folder, name),
      ),
    )
    .filter((file) => /\.(ts|tsx|mts|mjs|js)$/.test(file))
    .map(read);
}

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const code = text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
  const imports = [...code.matchAll(/(?:\bfrom|\bimport\(?)\s*'([\w@.:/-]+)'/g)].map(
    ([, specifier = '']) =>
      specifier.startsWith('.')
        ? relative(root, join(dirname(file), specifier))
            .split(sep)
            .join('/')
        : specifier,
  );
  return { path: relative(root, file).split(sep).join('/'), text, code, imports };
}

const shared = sourcesIn('src-shared');
const main = sourcesIn('src-main');
const renderer = sourcesIn('src-renderer');
const tests = sourcesIn('tests');
const product = [...shared, ...main, ...renderer];
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

/** `path: what` of each source in which `find` finds something. */
function offences(sources: Source[], find: (source: Source) => string[]): string[] {
  return sources.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));
}

function importsBeyond(sources: Source[], isAllowed: (name: string) => boolean): string[] {
  return offences(sources, ({ imports }) => imports.filter((name) => !isAllowed(name)));
}

const matches = (pattern: RegExp) => (source: Source) => source.code.match(pattern) ?? [];

test('the rules have something to hold', () => {
  expect(product.length).toBeGreaterThan(50);
  expect(read(join(root, 'src-main/main.ts')).imports).toContain('src-main/shell/electron.ts');
});

describe('what may import what', () => {
  /** Packages that compute and touch nothing: dates, text, and the rules of a passphrase. */
  const computing = /^(?:zod|temporal-polyfill|i18next|canonicalize|@zxcvbn-ts\/[a-z-]+)$/;
  const words = '@scure/bip39/wordlists/';

  test('src-shared imports itself and packages that only compute, and touches no machine', () => {
    const isAllowed = (name: string) =>
      name.startsWith('src-shared/') || name.startsWith(words) || computing.test(name);
    expect(importsBeyond(shared, isAllowed)).toEqual([]);
    const machine =
      /\b(?:window|navigator|localStorage)\.\w|\bdocument\.(?:body|create|get|query)|\bprocess\.(?:env|argv|platform)|\bBuffer\.(?:from|alloc)/g;
    expect(offences(shared, matches(machine))).toEqual([]);
  });

  test('src-renderer imports itself, src-shared and packages; nothing of Node or of main', () => {
    const isAllowed = (name: string) =>
      /^src-(?:renderer|shared)\//.test(name) ||
      !(name.startsWith('src-') || name.startsWith('..') || isBuiltin(name));
    expect(importsBeyond(renderer, isAllowed)).toEqual([]);
  });

  test('src-main imports nothing of the renderer', () => {
    expect(importsBeyond(main, (name) => !/^src-renderer\/|^react/.test(name))).toEqual([]);
  });

  test('electron is imported in two files, playwright-core in one', () => {
    const importers = (name: string) =>
      product.filter(({ imports }) => imports.includes(name)).map(({ path }) => path);
    expect(importers('electron')).toEqual([
      'src-main/shell/electron.ts',
      'src-main/shell/preload.ts',
    ]);
    expect(importers('playwright-core')).toEqual(['src-main/shell/preview.ts']);
  });

  test('no module of the network is imported, but by the tripwires that block it', () => {
    const network = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector)$/;
    const checked = product.filter(({ path }) => path !== 'src-main/vault/tripwires.ts');
    expect(importsBeyond(checked, (name) => !network.test(name))).toEqual([]);
  });
});

describe('what is not written', () => {
  test.each([
    ['a call to the network', /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\(/g],
    ['a way around the key', /\.serialize\(|\bATTACH\b|\brekey\b|\bverbose:/g],
    [
      'a setting that this build of SQLite answers with silence',
      /cipher_integrity_check|cipher_memory_security/g,
    ],
    ['markup from text', /dangerouslySetInnerHTML|\.innerHTML\s*=|document\.write\(/g],
    ['a way out of the program', /openExternal|crashReporter|\beval\(|new Function\(/g],
    ['storage in the browser', /\b(?:localStorage|sessionStorage|indexedDB)\b/g],
    ['a word to the compiler or the linter', /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/g],
  ])('%s', (_, pattern) => {
    expect(offences(product, matches(pattern))).toEqual([]);
    expect(offences(product, ({ text }) => text.match(/@ts-ignore|biome-ignore/g) ?? [])).toEqual(
      [],
    );
  });

  test('the time of day is read in the clock and nowhere else', () => {
    const time = /new Date\(\)|\bDate\.now\(|Temporal\.Now\b/g;
    const checked = product.filter(({ path }) => path !== 'src-main/clock.ts');
    expect(offences(checked, matches(time))).toEqual([]);
  });

  test('no default exports, no modules that only pass others on', () => {
    const pattern = /\bexport default\b|\bexport \*|^export (?:type )?\{[^}]*\} from/gm;
    expect(offences([...product, ...tests], matches(pattern))).toEqual([]);
  });

  test('no test puts something else in the place of a module', () => {
    const mocking = new RegExp(['vi', '\\.(?:do)?[mM]ock\\('].join(''), 'g');
    expect(offences(tests, matches(mocking))).toEqual([]);
  });
});

describe('names and sizes', () => {
  const everything = [...product, ...tests, ...sourcesIn('scripts', 'bench')];

  test('no file is named for what does not say what is in it', () => {
    const vague = /^(?:utils?|helpers?|misc|common|types|constants|index)\.[a-z]+$/;
    const names = everything.map(({ path }) => path);
    expect(names.filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  test('files are named in small letters and hyphens', () => {
    const names = everything.map(({ path }) => path);
    const named =
      /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|property\.test|spec|d|config))?\.(?:ts|tsx|mjs|js)$/;
    expect(names.filter((path) => !named.test(basename(path)))).toEqual([]);
  });

  test('no file is over 400 lines; nine in ten are under 250, half under 80', () => {
    const lines = everything.map(({ path, text }) => ({
      path,
      count: text.split('\n').length - 1,
    }));
    expect(lines.filter(({ count }) => count > 400)).toEqual([]);
    const counts = product.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
    expect(counts.at(Math.floor(counts.length * 0.9))).toBeLessThanOrEqual(250);
    expect(counts.at(Math.floor(counts.length * 0.5))).toBeLessThanOrEqual(80);
  });

  test('the entry of the program stays under sixty lines', () => {
    expect(read(join(root, 'src-main/main.ts')).text.split('\n').length - 1).toBeLessThan(60);
  });
});

describe('the sentences', () => {
  const locales = join(root, 'src-shared/locales');

  /** Every key with its placeholders: `title` → `{{count}}`. */
  function sentences(language: string): Map<string, string> {
    const all = new Map<string, string>();
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'string') {
        const placeholders = value.match(/\{\{[^}]+\}\}|\$t\([^)]+\)|<\/?\w+\/?>/g) ?? [];
        all.set(path, [...new Set(placeholders)].sort().join(' '));
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
      }
    };
    for (const name of readdirSync(join(locales, language))) {
      walk(
        JSON.parse(readFileSync(join(locales, language, name), 'utf8')),
        basename(name, '.json'),
      );
    }
    return all;
  }

  /** Spanish has a plural form more, for millions; English says `other` there. */
  const common = (map: Map<string, string>) =>
    new Map([...map].filter(([key]) => !key.endsWith('_many')).sort());

  test('English and Spanish have the same keys and the same placeholders', () => {
    const english = sentences('en');
    expect(english.size).toBeGreaterThan(0);
    expect(Object.fromEntries(common(sentences('es')))).toEqual(
      Object.fromEntries(common(english)),
    );
  });
});
