import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { v7 } from 'uuid';
import { type App, createApp } from '../../src-main/app.ts';
import type { Press } from '../../src-main/documents/press.ts';
import type { VaultShell } from '../../src-main/shell/shell.ts';
import { floorKdf } from '../../src-main/vault/kdf.ts';
import type { BinderEvent, JobProgress, Reply } from '../../src-shared/bridge.ts';
import type { Input, OperationName, Output } from '../../src-shared/contract.ts';
import { contract } from '../../src-shared/contract.ts';
import { defaultDiscipline } from '../../src-shared/disciplines.ts';
import type { Role } from '../../src-shared/rights.ts';

/** A real encrypted binder in a folder of its own, called as the window calls it. */
export interface TestBinder {
  folder: string;
  documents: string;
  app: App;
  clock: TestClock;
  events: BinderEvent[];
  /** The administrator made with the binder. */
  administratorId: string;
  passphrase: string;
  recoveryCode: string;
  /** Any call, as it would arrive from a window. */
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** A call that must succeed. */
  ok<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** A job that must succeed: its value. */
  job<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Closes and opens anew, locked. */
  reopen(): Promise<void>;
  signIn(personId: string, passphrase?: string): Promise<void>;
  /** Adds a person with access, passphrase `passphraseOf(name)`. */
  addPerson(name: string, roles: Role[], classIds?: string[]): Promise<string>;
  /** Adds a person who can't sign in. */
  addColleague(name: string, roles: Role[], classIds?: string[]): Promise<string>;
}

export const PASSPHRASE = 'violet harbor lantern quarry meadow';
export const passphraseOf = (name: string) =>
  `${name.split('').reverse().join('')} plum orchard gravel kite`;
export const TODAY = '2026-10-20';
/** Where every commit may be synced at no cost; what a sync is worth, the tests of faults show. */
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
export const MIGRATIONS = join(import.meta.dirname, '../../migrations');

/** A clock that stands still until told otherwise. */
export interface TestClock {
  now(): number;
  monotonic(): number;
  timeZone(): string;
  /** Moves both clocks on, in milliseconds. */
  pass(ms: number): void;
  /** Goes to noon UTC of a day. */
  goTo(day: string): void;
}

export function testClock(day = TODAY): TestClock {
  let wall = Date.parse(`${day}T17:00:00.000Z`);
  let monotonic = 0;
  return {
    now: () => wall,
    monotonic: () => monotonic,
    timeZone: () => 'America/Denver',
    pass(ms) {
      wall += ms;
      monotonic += ms;
    },
    goTo(to) {
      wall = Date.parse(`${to}T17:00:00.000Z`);
    },
  };
}

/** Makes nothing. */
export const idlePress: Press = {
  render: async () => ({ bytes: new Uint8Array(), pages: 1, replacements: 0 }),
  warm: () => {},
  stop: () => {},
};

const opened = new Set<TestBinder>();
let areIntervalsHeld = false;

/** Closes and removes every binder that a test opened; call it in `afterEach`. */
export async function closeTestBinders(): Promise<void> {
  for (const { app, folder, documents } of opened) {
    await app.close();
    for (const one of [folder, documents]) rmSync(one, { recursive: true, force: true });
  }
  opened.clear();
  mock.timers.reset();
  areIntervalsHeld = false;
}

/** A closed binder to copy: `templateOf` makes one of a binder that a test has filled. */
export interface Template {
  folder: string;
  administratorId: string;
  recoveryCode: string;
}
let template: Promise<Template> | null = null;

function keepForThisFile(folder: string): string {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Locks a binder and keeps its folder as a template for `openTestBinder`. */
export async function templateOf(binder: TestBinder): Promise<Template> {
  await binder.app.close();
  const folder = keepForThisFile(mkdtempSync(join(SCRATCH, 'binder template ')));
  cpSync(binder.folder, folder, { recursive: true });
  const { administratorId, recoveryCode } = binder;
  return { folder, administratorId, recoveryCode };
}

async function makeTemplate(): Promise<Template> {
  const folder = keepForThisFile(mkdtempSync(join(SCRATCH, 'binder template ')));
  const app = await createApp({
    paths: { binder: folder, migrations: MIGRATIONS },
    clock: testClock(),
    newId: () => v7(),
    kdf: floorKdf,
    shell: quietShell(folder),
    emit: () => {},
    report: reportLoudly,
  });
  const reply = await app.dispatch('vault.create', {
    siteName: 'Maple Street',
    programYear: { start: '2026-08-17', end: '2027-05-28', closedMonths: ['2026-12'] },
    administrator: { name: 'Ana Ruiz', isSiteManager: true },
    passphrase: PASSPHRASE,
    language: 'en',
  });
  const { code } = value('vault.create', reply);
  const session = value('vault.status', await app.dispatch('vault.status', {})).session;
  await app.lock('person');
  return { folder, administratorId: session?.personId ?? '', recoveryCode: code };
}

function reportLoudly(reference: string, error: unknown): void {
  console.error('internal error', reference, error);
}

function quietShell(documents: string): VaultShell {
  let saved = 0;
  return {
    chooseSave: async (name) => {
      saved += 1;
      return join(documents, `${saved}-${name}`);
    },
    showFile: async () => {},
    copyText: async () => true,
    isOnBinderDrive: async () => true,
  };
}

function value<N extends OperationName>(name: N, reply: Reply<unknown>): Output<N> {
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
  return contract[name].output.parse(reply.value) as Output<N>;
}

export interface TestBinderOptions {
  /** The day on which it is opened, noon of it. */
  day?: string;
  locked?: boolean;
  /** A copy of this one instead of an empty binder. */
  template?: Template;
  newId?(): string;
  report?(reference: string, error: unknown): void;
  shell?: Partial<VaultShell>;
  /** Instead of the PDF engine, where no document is looked at. */
  press?: Press;
  /** Let the idle watch look at the clock. */
  mayIdle?: boolean;
}

/** A fresh binder with one administrator and site manager, signed in unless `locked`. */
export async function openTestBinder(options: TestBinderOptions = {}): Promise<TestBinder> {
  // The idle watch looks every second of real time; a test that moves the clock by days would be locked.
  if (!options.mayIdle && !areIntervalsHeld) {
    mock.timers.enable({ apis: ['setInterval'] });
    areIntervalsHeld = true;
  }
  template ??= makeTemplate();
  const made = options.template ?? (await template);
  const folder = mkdtempSync(join(SCRATCH, 'binder tést '));
  const documents = mkdtempSync(join(SCRATCH, 'documents '));
  cpSync(made.folder, folder, { recursive: true });
  const clock = testClock(options.day);
  const events: BinderEvent[] = [];
  const start = () =>
    createApp({
      paths: { binder: folder, migrations: MIGRATIONS },
      clock,
      newId: options.newId ?? (() => v7()),
      kdf: floorKdf,
      shell: { ...quietShell(documents), ...options.shell },
      ...(options.press ? { press: options.press } : {}),
      emit: (event) => void events.push(structuredClone(event)),
      report: options.report ?? reportLoudly,
    });
  const binder: TestBinder = {
    ...{ folder, documents, clock, events },
    app: await start(),
    administratorId: made.administratorId,
    passphrase: PASSPHRASE,
    recoveryCode: made.recoveryCode,
    call: (name, input) => binder.app.dispatch(name, input),
    ok: async (name, input) => value(name, await binder.app.dispatch(name, input)),
    async job(name, input) {
      const reply = await binder.app.dispatch(name, input);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`);
      const id = (reply.value as { job: string }).job;
      const end = await ended(events, id);
      if (end.state !== 'done') throw new Error(`${name}: ${JSON.stringify(end.problem)}`);
      return contract[name].output.parse(end.value) as Output<typeof name>;
    },
    async reopen() {
      await binder.app.close();
      binder.app = await start();
    },
    async signIn(personId, passphrase = PASSPHRASE) {
      if (value('vault.status', await binder.app.dispatch('vault.status', {})).session) {
        await binder.reopen();
      }
      await binder.ok('vault.signIn', { personId, passphrase });
    },
    async addColleague(name, roles, classIds = []) {
      const discipline = defaultDiscipline(roles);
      const person = { name, roles, classIds, discipline, language: 'en' } as const;
      return (await binder.ok('people.add', person)).id;
    },
    async addPerson(name, roles, classIds) {
      const id = await binder.addColleague(name, roles, classIds);
      const passphrase = passphraseOf(name);
      await binder.ok('people.giveAccess', { personId: id, passphrase, isTemporary: false });
      return id;
    },
  };
  opened.add(binder);
  if (!options.locked) await binder.signIn(made.administratorId);
  return binder;
}

async function ended(events: BinderEvent[], id: string): Promise<JobProgress> {
  for (;;) {
    const last = events.findLast((event) => event.topic === 'job' && event.job.id === id);
    if (last?.topic === 'job' && ['done', 'failed', 'cancelled'].includes(last.job.state)) {
      return last.job;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
