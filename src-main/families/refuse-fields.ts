import { type FieldProblem, Refusal } from '../../src-shared/problem.ts';

/** Refuses with every field that is wrong at once; does nothing when none is. */
export function refuseFields(fields: readonly (FieldProblem | null | false)[]): void {
  const wrong = fields.filter((field): field is FieldProblem => Boolean(field));
  if (wrong.length > 0) throw new Refusal({ code: 'invalid', fields: wrong });
}
