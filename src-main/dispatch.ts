import type { z } from 'zod';
import type { Reply } from '../src-shared/bridge.ts';
import { contract, isOperationName, type OperationName } from '../src-shared/contract.ts';
import type { Operation } from '../src-shared/operation.ts';
import { packOf } from '../src-shared/packs/pack.ts';
import { type FieldProblem, type Problem, Refusal, refuse } from '../src-shared/problem.ts';
import type { Clock } from './clock.ts';
import type { DoorDesk, PrepareDesk, Prepared, ReadDesk, WriteDesk } from './desk.ts';
import { handlers } from './handlers.ts';
import type { Jobs } from './jobs.ts';
import { denialOf, packOfRecord, type Subject, subjectOf, witnessOf } from './reach.ts';
import { readSetting } from './settings/store.ts';
import { appendAudit } from './vault/audit.ts';
import type { OpenBinder } from './vault/open-binder.ts';
import { problemOf } from './vault/sqlite-problem.ts';

/** What the door needs of the app: the open binder, and the desks that handlers sit at. */
export interface Door {
  clock: Clock;
  jobs: Jobs;
  binder(): OpenBinder | null;
  doorDesk(): DoorDesk;
  prepareDesk(binder: OpenBinder, desk: ReadDesk, progress: PrepareDesk['progress']): PrepareDesk;
  desk(binder: OpenBinder): ReadDesk;
  newId(): string;
  /** Something other than looking was done: the idle clock starts anew. */
  touched(): void;
  /** An error that no refusal names. Whoever keeps it keeps no message: it may hold what was typed. */
  report(reference: string, error: unknown): void;
}

/** The table's handlers with their own types forgotten: the compiler has checked each in its section. */
type Erased = ((desk: DoorDesk | ReadDesk | WriteDesk, input: unknown) => unknown) & {
  prepare?: (desk: PrepareDesk, input: unknown) => Promise<Prepared<unknown>>;
};
const erased = handlers as unknown as Record<OperationName, Erased>;

/**
 * The one door (design.md). In order: own key of the table, binder open, input parsed, person
 * allowed, `prepare`, one transaction holding the handler and its audit row, `after`, output
 * parsed. Answers a Reply; never throws.
 */
export async function dispatch(door: Door, name: string, input: unknown): Promise<Reply<unknown>> {
  const binder = door.binder();
  try {
    if (!isOperationName(name)) {
      if (binder) record(door, binder, { action: 'unknown', outcome: 'unknown-operation' });
      return { ok: false, problem: { code: 'unknown-operation' } };
    }
    const operation: Operation = contract[name];
    if (operation.kind === 'entry') {
      const value = await erased[name](door.doorDesk(), parse(operation.input, input));
      return { ok: true, value: operation.output.parse(value) };
    }
    if (!binder) return { ok: false, problem: { code: 'locked' } };
    return await whileOpen(door, binder, name, operation, parse(operation.input, input));
  } catch (error) {
    return { ok: false, problem: asProblem(door, error) };
  }
}

function asProblem(door: Door, error: unknown): Problem {
  const problem = problemOf(error, door.newId);
  const isNew = !(error instanceof Refusal);
  if (problem.code === 'internal' && isNew) door.report(problem.reference, error);
  return problem;
}

async function whileOpen(
  door: Door,
  binder: OpenBinder,
  name: OperationName,
  operation: Operation,
  input: unknown,
): Promise<Reply<unknown>> {
  const subject = subjectOf(input);
  try {
    demandAllowed(binder, name, operation, input);
    if (operation.kind !== 'query') door.touched();
    const value = await perform(door, binder, name, operation, input, subject);
    return { ok: true, value: operation.kind === 'job' ? value : operation.output.parse(value) };
  } catch (error) {
    return {
      ok: false,
      problem: kept(door, binder, { action: name, subject, witness: witnessOf(input) }, error),
    };
  }
}

/** Rights first: whoever may not do it learns nothing of what the site has switched on. */
function demandAllowed(
  binder: OpenBinder,
  name: OperationName,
  operation: Operation,
  input: unknown,
): void {
  const pack = packOf(name) ?? packOfRecord(binder.client, name, input);
  const denial = denialOf(binder, operation.may, input, pack !== null);
  if (denial) throw new Refusal(denial);
  if (pack !== null && !readSetting(binder.db, 'packs').includes(pack)) refuse('pack-off');
}

/** The error as a problem; those that leave a row have left it. */
function kept(door: Door, binder: OpenBinder, { fields: _, ...row }: Row, error: unknown): Problem {
  const problem = asProblem(door, error);
  if (isKept(problem) && door.binder() === binder) {
    // Whoever may not act at all was seen by no witness.
    const witness = problem.code === 'not-allowed' ? null : row.witness;
    record(door, binder, { ...row, witness, outcome: problem.code });
  }
  return problem;
}

function perform(
  door: Door,
  binder: OpenBinder,
  name: OperationName,
  operation: Operation,
  input: unknown,
  subject: Subject | null,
): unknown {
  const handler = erased[name];
  if (operation.kind === 'query') return look(door, binder, name, operation, input, subject);
  const fields = fieldsOf(input);
  const row = { action: name, subject, fields, witness: witnessOf(input) };
  if (operation.kind === 'draft')
    return saveDraft(door, binder, row, (desk) => handler(desk, input));
  if (!handler.prepare) return write(door, binder, row, (desk) => handler(desk, input));

  const prepare = handler.prepare;
  const run = async (progress: PrepareDesk['progress']) => {
    const prepared = await prepare(door.prepareDesk(binder, door.desk(binder), progress), input);
    if (door.binder() !== binder) throw new Refusal({ code: 'locked' });
    demandAllowed(binder, name, operation, input);
    const value = write(door, binder, row, (desk) => prepared.handle(desk));
    return prepared.after ? leave(door, binder, row, prepared, value) : value;
  };
  if (operation.kind !== 'job') return run(async () => {});
  return {
    job: door.jobs.start(name, async (progress) => {
      try {
        return operation.output.parse(await run(progress));
      } catch (error) {
        throw new Refusal(kept(door, binder, row, error));
      }
    }),
  };
}

/**
 * What happens once the row is committed has an outcome row of its own, whether it went well or not.
 * What is kept of it is written with the row that says that it left, so the two agree.
 */
async function leave(
  door: Door,
  binder: OpenBinder,
  { action, subject }: Row,
  prepared: Prepared<unknown>,
  value: unknown,
): Promise<unknown> {
  const row = { action, subject };
  try {
    const left = await prepared.after?.(value);
    if (door.binder() === binder) {
      write(door, binder, { ...row, outcome: 'left' }, (desk) => prepared.left?.(desk, left));
    }
    return left;
  } catch (error) {
    const problem = asProblem(door, error);
    if (!isKept(problem) && door.binder() === binder) {
      record(door, binder, { ...row, outcome: problem.code });
    }
    throw new Refusal(problem);
  }
}

/** One row for each person, subject and sitting: of the first save that was kept. */
function saveDraft(
  door: Door,
  binder: OpenBinder,
  row: Row,
  work: (desk: WriteDesk) => unknown,
): unknown {
  const subject = row.subject ?? null;
  const isRepeat = binder.hasDrafted(row.action, subject);
  const value = write(door, binder, isRepeat ? null : row, work);
  binder.noteDraft(row.action, subject);
  return value;
}

/** A query: nothing it runs can write; opening a child's file leaves a row (PR-14). */
function look(
  door: Door,
  binder: OpenBinder,
  name: OperationName,
  operation: Operation,
  input: unknown,
  subject: Subject | null,
): unknown {
  binder.client.pragma('query_only = ON');
  let value: unknown;
  try {
    value = erased[name](door.desk(binder), input);
  } finally {
    binder.client.pragma('query_only = OFF');
  }
  if (operation.opensFile && !binder.isStillOpen(name, subject)) {
    record(door, binder, { action: name, subject, outcome: 'opened' });
  }
  return value;
}

type Row = {
  action: string;
  subject?: Subject | null;
  witness?: Subject | null;
  fields?: string[];
  /** `done` when nothing else is said. */
  outcome?: string;
};

/** One transaction: the handler's writes and the audit row, or neither. */
function write(
  door: Door,
  binder: OpenBinder,
  row: Row | null,
  work: (desk: WriteDesk) => unknown,
): unknown {
  let subject = row?.subject ?? null;
  const fields = [...(row?.fields ?? [])];
  const desk: WriteDesk = {
    ...door.desk(binder),
    db: binder.db,
    newId: door.newId,
    about: (type, id) => {
      subject = { type, id };
    },
    chose: (part) => void fields.push(part),
  };
  return binder.client
    .transaction(() => {
      const value = work(desk);
      if (row) append(door, binder, { outcome: 'done', ...row, subject, fields });
      return value;
    })
    .immediate();
}

/** A row of its own: a refusal, an opening, what left the binder. */
function record(door: Door, binder: OpenBinder, row: Row & { outcome: string }): void {
  binder.client.transaction(() => append(door, binder, row)).immediate();
}

/** A row for what the act is about, and one for its witness if it has one. */
function append(door: Door, binder: OpenBinder, row: Row & { outcome: string }): void {
  for (const subject of [row.subject ?? null, ...(row.witness ? [row.witness] : [])]) {
    appendAudit(binder.client, door.clock, {
      actor: binder.person().id,
      action: row.action,
      subjectType: subject?.type ?? null,
      subjectId: subject?.id ?? null,
      outcome: row.outcome,
      fields: row.fields ?? [],
    });
  }
}

/** Refusals that leave a row: rights, passphrases, names out of nowhere. Never the input. */
function isKept(problem: Problem): boolean {
  return ['not-allowed', 'wrong-passphrase', 'wait', 'needs-administrator', 'internal'].includes(
    problem.code,
  );
}

/** Names of the input's fields, never their values. */
function fieldsOf(input: unknown): string[] {
  return typeof input === 'object' && input !== null ? Object.keys(input) : [];
}

function parse(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Refusal({ code: 'invalid', fields: result.error.issues.map(fieldProblem) });
}

const keys: Record<string, string> = { too_big: 'too-long', too_small: 'too-short' };

function fieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  const path = issue.path.map(String).join('.');
  const isOwn = /^[a-z]+(-[a-z]+)+$|^required$/.test(issue.message);
  return { path, key: isOwn ? issue.message : (keys[issue.code] ?? 'invalid') };
}
