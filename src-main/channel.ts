import { z } from 'zod';
import type { BinderEvent, LockReason } from '../src-shared/bridge.ts';
import { Problem } from '../src-shared/problem.ts';

/**
 * The messages between the window process and the vault process. Both ends parse what they get;
 * a message that does not parse ends the vault process. Ids count up, one series for each sender.
 */

const Id = z.int().nonnegative();

const LockReasons = z.enum([
  'person',
  'switch',
  'idle',
  'suspend',
  'screen-lock',
  'session-age',
  'window-closed',
  'crash',
]) satisfies z.ZodType<LockReason>;

const Progress = z.object({
  id: z.string(),
  operation: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.number(),
  total: z.number(),
  value: z.unknown().optional(),
  problem: Problem.optional(),
});

const Event = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('locking'), reason: LockReasons }),
  z.object({ topic: z.literal('locked'), reason: LockReasons }),
  z.object({ topic: z.literal('job'), job: Progress }),
]) satisfies z.ZodType<BinderEvent>;

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: Problem }),
]);

/** A name in a folder that the shell names: `kind-date-shortid.pdf`, no separators, no colon. */
export const SuggestedName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,120}\.[a-z0-9]{1,8}$/);
export const SaveKind = z.enum(['document', 'recovery-sheet', 'export']);
export type SaveKind = z.infer<typeof SaveKind>;

/** Longest text for the clipboard, in UTF-16 code units, and longest time there, in milliseconds. */
const ClipboardText = z.string().max(200_000);
const ClearAfter = z.int().positive().max(60_000);

/** What the vault may ask of the shell. */
export const ShellCall = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('chooseSave'),
    args: z.tuple([SuggestedName, SaveKind]),
  }),
  z.strictObject({ method: z.literal('showFile'), args: z.tuple([z.string()]) }),
  /** Answers `copied`, or null when the clipboard could not be had. */
  z.strictObject({ method: z.literal('copyText'), args: z.tuple([ClipboardText, ClearAfter]) }),
]);
export type ShellCall = z.infer<typeof ShellCall>;

export const ToVault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), id: Id, name: z.string(), input: z.unknown() }),
  /** `value` is null when the shell could not do it or the person thought better of it. */
  z.strictObject({ kind: z.literal('shell-reply'), id: Id, value: z.string().nullable() }),
  z.strictObject({ kind: z.literal('lock'), reason: LockReasons }),
]);
export type ToVault = z.infer<typeof ToVault>;

export const FromVault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('reply'), id: Id, reply: Answer }),
  z.strictObject({ kind: z.literal('event'), event: Event }),
  z.strictObject({ kind: z.literal('shell'), id: Id, call: ShellCall }),
]);
export type FromVault = z.infer<typeof FromVault>;
