import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../../lib/http';
import { api } from '../../../lib/paths';
import type { ReleaseLine } from './types';

export const releaseKey = (id: string) => ['release', id] as const;

/** One release; the page needs of it what a line of the list has. */
export function useRelease(id: string) {
  return useQuery({
    queryKey: releaseKey(id),
    queryFn: ({ signal }) => getJson<ReleaseLine>(api.release(id), signal),
  });
}
