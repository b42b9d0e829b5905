import { QueryClient } from '@tanstack/react-query';

/**
 * The binder is on this machine: asking never depends on a network, and a refusal is an answer,
 * so nothing is asked twice.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 5_000,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
