import { z } from 'zod';

/** A field-level message: `path` is the dotted input path, `key` a key of the `problems` locale. */
const FieldProblem = z.object({
  path: z.string(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/**
 * The closed union of refusals that may cross the bridge. Codes and parameters only: never a
 * name, a note, a date of birth or a key. The sentence a person reads is `problems:<code>`.
 */
export const Problem = z.discriminatedUnion('code', [
  z.object({ code: z.literal('unknown-operation') }),
  z.object({ code: z.literal('locked') }),
  z.object({ code: z.literal('invalid'), fields: z.array(FieldProblem) }),
  /** `right` is a key of rights.ts; `roles` lists who has it. */
  z.object({ code: z.literal('not-allowed'), right: z.string(), roles: z.array(z.string()) }),
  z.object({ code: z.literal('not-found'), what: z.string() }),
  /** A rule of the field refuses; `key` is a key of the `problems` locale, next to `path` when given. */
  z.object({
    code: z.literal('refused'),
    key: z.string(),
    path: z.string().optional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  z.object({ code: z.literal('wrong-passphrase'), waitMs: z.number() }),
  z.object({ code: z.literal('wait'), waitMs: z.number() }),
  z.object({ code: z.literal('needs-administrator') }),
  z.object({ code: z.literal('no-binder') }),
  z.object({ code: z.literal('binder-exists') }),
  /** `file` names which of the binder's files, never a path: `keys`, `binder`. */
  z.object({ code: z.literal('damaged'), file: z.string() }),
  z.object({ code: z.literal('foreign'), file: z.string() }),
  z.object({ code: z.literal('newer'), found: z.number(), known: z.number() }),
  z.object({ code: z.literal('rolled-back'), file: z.string() }),
  z.object({ code: z.literal('in-use'), account: z.string(), since: z.string() }),
  z.object({ code: z.literal('disk-full') }),
  z.object({ code: z.literal('write-failed') }),
  z.object({ code: z.literal('busy') }),
  z.object({ code: z.literal('cancelled') }),
  z.object({ code: z.literal('internal'), reference: z.string() }),
]);
export type Problem = z.infer<typeof Problem>;

/** Thrown inside the vault process by a handler, a store or a rule; `dispatch` turns it into a Reply. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** A refusal by a rule of the field, shown at `path` when given. */
export function refuse(
  key: string,
  at: { path?: string; values?: Record<string, string | number> } = {},
): never {
  throw new Refusal({ code: 'refused', key, ...at });
}

/** A refusal at one field of the input: `key` names the sentence in the `problems` locale. */
export function refuseField(
  path: string,
  key: string,
  values?: Record<string, string | number>,
): never {
  throw new Refusal({ code: 'invalid', fields: [{ path, key, ...(values ? { values } : {}) }] });
}
