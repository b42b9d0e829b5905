import { Refusal } from '../../src-shared/problem.ts';

/** The problem of the refusal that `act` throws; anything else that it throws goes on. */
export function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  return 'not refused';
}
