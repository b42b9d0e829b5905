import { z } from 'zod';
import type { Right } from './rights.ts';

/**
 * The four kinds of operation, and `entry`: what may be asked at the door, before anyone has
 * signed in. A query reads; a command writes in one transaction with its audit row; a draft saves
 * what is being typed; a job takes over a second and answers with a job id.
 */
export type OperationKind = 'entry' | 'query' | 'command' | 'draft' | 'job';

/** Who may call: anyone at the door, whoever is signed in, or whoever holds a right of rules.md. */
export type Access = 'anyone' | 'signed-in' | Right;

export interface Operation<
  K extends OperationKind = OperationKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: K;
  may: Access;
  input: I;
  output: O;
  /** A query that opens a child's file or a record of one: an audit row is written for it (PR-14). */
  opensFile: boolean;
}

/** An operation allowed while the binder is locked. */
export function entry<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Operation<'entry', I, O> {
  return { kind: 'entry', may: 'anyone', input, output, opensFile: false };
}

/** Makes the helper for one kind: who may call, the input's schema, the output's. */
function operationOf<K extends OperationKind>(kind: K, opensFile = false) {
  return <I extends z.ZodType, O extends z.ZodType>(
    may: Exclude<Access, 'anyone'>,
    input: I,
    output: O,
  ): Operation<K, I, O> => ({ kind, may, input, output, opensFile });
}

/** An operation that only reads. */
export const query = operationOf('query');

/** A query that opens a child's file or a record of one; each opening is audited (HS-29, PR-14). */
export const opening = operationOf('query', true);

/** An operation that writes, in one transaction with its audit row. */
export const command = operationOf('command');

/** An operation that saves what is being typed; one audit row for each person, subject and sitting. */
export const draft = operationOf('draft');

/** An operation over a second long. The call answers `{ job }`; the output comes with `on('job')`. */
export const job = operationOf('job');

/** One section's slice of the contract. A key outside the section does not compile. */
export function section<N extends string, T extends Record<`${N}.${string}`, Operation>>(
  _name: N,
  operations: T & { [K in keyof T]: K extends `${N}.${string}` ? T[K] : never },
): T {
  return operations;
}

export const JobStarted = z.strictObject({ job: z.uuid() });

/** Well-formed text of at most `max` UTF-16 code units; a lone surrogate would not verify once signed. */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed(), { error: 'not-text' })
    .refine((value) => !value.includes('\u0000'), { error: 'not-text' });
}

/** Text that must say something: at least one character that is not white space. */
export function filledText(max: number) {
  return text(max).refine((value) => value.trim() !== '', { error: 'required' });
}

/** UUIDv7 text, the id of every record. */
export const Id = z.uuid();
export const Nothing = z.strictObject({});
export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;
/** A UTC instant, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime();
