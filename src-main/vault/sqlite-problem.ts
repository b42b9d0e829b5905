import { type Problem, Refusal } from '../../src-shared/problem.ts';

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : '';
}

/**
 * Any error as a Problem. What is not a refusal of ours keeps nothing but a reference: an error's
 * message may hold what somebody typed.
 */
export function problemOf(error: unknown, newReference: () => string): Problem {
  if (error instanceof Refusal) return error.problem;
  const cause = error instanceof Error && error.cause ? codeOf(error.cause) : '';
  const code = codeOf(error) || cause;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { code: 'disk-full' };
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY') || code === 'EIO') {
    return { code: 'write-failed' };
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return { code: 'damaged', file: 'binder' };
  }
  return { code: 'internal', reference: newReference() };
}
