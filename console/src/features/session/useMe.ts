import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../lib/http';
import { api } from '../../lib/paths';

export interface Me {
  name: string;
  tenant: string | null;
  roles: string[];
}

export const meKey = ['me'] as const;

/** Who is signed in; fails with `not-signed-in` when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => getJson<Me>(api.me(), signal),
    staleTime: Infinity,
  });
}
