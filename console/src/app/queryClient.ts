import { QueryCache, QueryClient } from '@tanstack/react-query';
import { meKey } from '../features/session/useMe';
import { passes, Problem } from '../lib/problems';

const RETRIES = 4;

/** A session that ended is noticed wherever it shows first. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (error instanceof Problem && error.status === 401 && query.queryKey[0] !== meKey[0]) {
        // asked again and not reset: while the answer is out, the page stays
        void queryClient.invalidateQueries({ queryKey: meKey });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < RETRIES && passes(error),
      retryDelay: (count) => Math.min(1_000 * 2 ** count, 15_000),
    },
  },
});
