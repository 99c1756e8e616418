import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getJson } from '../../../lib/http';
import { api } from '../../../lib/paths';
import type { Page, ReleaseLine } from './types';

const LIMIT = 50;

export const releasesKey = ['releases'] as const;

/** The tenant's releases that match, page after page. */
export function useReleases(q: string) {
  return useInfiniteQuery({
    queryKey: [...releasesKey, q],
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<ReleaseLine>>(
        api.releases({ q, limit: LIMIT, ...(pageParam !== null && { cursor: pageParam }) }),
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
