import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Assets, openAssets } from '../../src-main/shell/assets.ts';
import { freePath, revealCommand } from '../../src-main/shell/documents-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'assets '));
const renderer = join(folder, 'renderer');
let assets: Assets;

beforeAll(async () => {
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<html data-shell="__SHELL__" nonce="__NONCE__">');
  writeFileSync(join(renderer, 'assets', 'page.js'), 'const nonce = "__NONCE__";');
  writeFileSync(join(renderer, 'notes.txt'), 'of no type that a page needs');
  writeFileSync(join(folder, 'secret.js'), 'outside');
  assets = await openAssets(renderer, 'electron');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('index.html carries the shell’s name and the nonce of its own policy', async () => {
  const page = await assets.read('/');
  const nonce = /nonce="([^"]+)"/.exec(page.body.toString())?.[1];
  expect(page.status).toBe(200);
  expect(page.body.toString()).toContain('data-shell="electron"');
  expect(page.headers['Content-Security-Policy']).toContain(`'nonce-${nonce}'`);
  expect((await assets.read('/index.html')).body.equals(page.body)).toBe(false);
});

test('a script comes as it is, with its type', async () => {
  const script = await assets.read('/assets/page.js');
  expect(script.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
  expect(script.body.toString()).toBe('const nonce = "__NONCE__";');
});

test.each([
  '',
  '/../secret.js',
  '/..%2fsecret.js',
  '/assets/../../secret.js',
  '//etc/passwd',
  '/assets',
  '/notes.txt',
  '/absent.js',
  '/__proto__',
])('%j is not found', async (pathname) => {
  const answer = await assets.read(pathname);
  expect(answer.status).toBe(404);
  expect(answer.body).toHaveLength(0);
});

test('a document never takes the place of another', () => {
  const documents = join(folder, 'my documents');
  const first = freePath(documents, 'form-2026.pdf');
  expect(first).toBe(join(documents, 'form-2026.pdf'));
  writeFileSync(first, '');
  const second = freePath(documents, 'form-2026.pdf');
  expect(second).toBe(join(documents, 'form-2026-2.pdf'));
  writeFileSync(second, '');
  expect(freePath(documents, 'form-2026.pdf')).toBe(join(documents, 'form-2026-3.pdf'));
});

test('the file manager is asked in each system’s way, and never through a command line', () => {
  expect(revealCommand('linux', '/d/a b.pdf')).toEqual(['xdg-open', ['/d']]);
  expect(revealCommand('darwin', '/d/a.pdf')).toEqual(['open', ['-R', '/d/a.pdf']]);
  expect(revealCommand('win32', 'C:\\d\\a.pdf')).toEqual([
    'explorer.exe',
    ['/select,C:\\d\\a.pdf'],
  ]);
});
