import {
  keepPreviousData,
  type UseQueryResult,
  useQuery as useTanstackQuery,
} from '@tanstack/react-query';
import type { Input, NamesOf, Output } from '../../src-shared/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { call } from './bridge.ts';

export type QueryName = NamesOf<'query'> | 'vault.status';

/**
 * Reads through one query of the contract. The result's `error` is a `Problem`. Every query is
 * read anew after each command that succeeds. With `keepPrevious` the last answer stays on screen
 * while the input changes, as in a search.
 */
export function useQuery<N extends QueryName>(
  name: N,
  input: Input<N>,
  { enabled = true, keepPrevious = false }: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<Output<N>, Problem> {
  return useTanstackQuery<Output<N>, Problem>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled,
    placeholderData: keepPrevious ? keepPreviousData : undefined,
  });
}

async function ask<N extends QueryName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await call(name, input);
  return reply.ok ? reply.value : Promise.reject(reply.problem);
}
