import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { StoryTold } from './support/network-story.ts';
import { reachesOut, straceArguments } from './support/system-calls.ts';

/** Nothing leaves (security.md 2.11): the whole story without a network, and with one watched. */
const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const driver = join(import.meta.dirname, 'support/network-driver.ts');
const { NODE_OPTIONS: _, ...env } = process.env;

test.describe.configure({ timeout: 240_000 });

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'network-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** Runs a Node script under another program, such as `strace -f`; what it printed. */
async function runUnder(wrapper: string[], script: string[]): Promise<string> {
  const [program = '', ...rest] = [...wrapper, process.execPath, ...script];
  return (await run(program, rest, { env: { ...env, TMPDIR: folder } })).stdout;
}

async function tellUnder(wrapper: string[]): Promise<void> {
  const told: StoryTold = JSON.parse(await runUnder(wrapper, [driver, folder]));
  expect(told.imported).toBe(68);
  expect(told.documents).toHaveLength(2);
  for (const text of told.pasted) expect(text).toContain('<img src="https://tracker.example/');
  expect(told.pasted).toHaveLength(2);
  expect(told.foreignRequests, 'what is pasted asks for nothing').toEqual([]);
  expect(told.violations, 'the policy had nothing to refuse').toEqual([]);
  expect(told.foreignResponses).toEqual([]);
  expect(Object.keys(told.attacks).length).toBeGreaterThan(8);
  expect(new Set(Object.values(told.attacks))).toEqual(new Set(['refused']));
}

const canTry = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

test('the story needs no network: it is told in a namespace that has none', async () => {
  test.skip(!canTry('unshare', '-n', 'true'), 'unshare -n is missing here or needs root');
  const script = 'fetch("http://192.0.2.1/").catch(({ cause }) => console.log(cause.code))';
  expect(await runUnder(['unshare', '-n'], ['-e', script])).toBe('ENETUNREACH\n');
  await tellUnder(['unshare', '-n']);
});

test('no process of the program reaches for an internet address', async () => {
  test.skip(!canTry('strace', '-f', 'true'), 'strace is missing here or may not trace');
  const watched = (log: string) => ['strace', ...straceArguments, '-o', join(folder, log)];

  const datagram = 'dgram.createSocket("udp4").send("x", 9, "127.0.0.1", () => process.exit())';
  await runUnder(watched('sent'), ['-e', datagram]);
  expect(reachesOut(join(folder, 'sent')), 'a datagram is seen').not.toEqual([]);
  const stream = 'net.connect(9, "127.0.0.1").on("error", () => {})';
  await runUnder(watched('connected'), ['-e', stream]);
  expect(reachesOut(join(folder, 'connected')), 'a connection is seen').not.toEqual([]);

  await tellUnder(watched('story'));
  expect(reachesOut(join(folder, 'story'))).toEqual([]);
});

test('the built program holds no address that it could ask for', () => {
  const out = join(root, 'out');
  test.skip(!existsSync(out), 'there is no build: npm run build');
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const texts = files.filter((name) => /\.(?:js|cjs|css|html|svg|json)$/.test(name));
  expect(texts.length).toBeGreaterThan(10);
  const found = texts.flatMap((name) =>
    readFileSync(join(out, name), 'utf8')
      .split('\n')
      .filter((line) => !comment.test(line))
      .flatMap((line) => line.match(/\b(?:https?|wss?|ftp):\/\/[^\s'"`)<>]*/g) ?? [])
      .filter((address) => !known.some((one) => one.test(address)))
      .map((address) => `${name}: ${address}`),
  );
  expect(found).toEqual([]);
});

/** A line that is nothing but comment. */
const comment = /^\s*(?:\*|\/\/|\/\*(?:(?!\*\/).)*(?:\*\/)?\s*$)/;

/** All that may stand outside a comment: names in the form of an address, and words to programmers. */
const known = [
  // Names of XML, JSON and PDF metadata.
  /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink|XML\/1998\/namespace|1998\/Math\/MathML)$/,
  /^https?:\/\/json-schema\.org\/draft[-/\w]*\/schema#?$/,
  /^http:\/\/(?:ns\.adobe\.com\/(?:xap\/1\.0|pdf\/1\.3)|purl\.org\/dc\/elements\/1\.1)\/$/,
  /^http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/$/,
  // The preview's own origin, which no name server may know, and the proxy that is not there.
  /^https:\/\/binder\.invalid$/,
  /^http:\/\/127\.0\.0\.1:9$/,
  // The router's base where there is no window; how zod checks an IPv6 address.
  /^http:\/\/localhost$/,
  /^http:\/\/\[/,
  // Where an error message of a package says to read on.
  /^https:\/\/react\.dev\/errors\/$/,
  /^https:\/\/react\.i18next\.com\/latest\/usetranslation-hook$/,
  /^https:\/\/sebbo2002\.github\.io\/ical-generator\/develop\/reference\/[\w/.#]+$/,
  /^https:\/\/mantine\.dev\/theming\/colors\/#primary-color$/,
];
