import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TYPE, type SpindleEvent } from '../../../lib/events';
import { getJson } from '../../../lib/http';
import { api } from '../../../lib/paths';
import { useLive, type Connection } from '../../../lib/useLive';
import { releaseKey } from './useRelease';

interface Trail {
  items: SpindleEvent[];
  complete: boolean;
}

export const trailKey = (id: string) => ['trail', id] as const;

/**
 * Everything that happened to a release: what was, read once, and what happens, as it happens. An event that comes while
 * the past is still being read is kept beside it, so that none falls between.
 */
export function useTrail(id: string) {
  const client = useQueryClient();
  const past = useQuery({
    queryKey: trailKey(id),
    queryFn: ({ signal }) => getJson<Trail>(api.trail(id), signal),
  });
  const [live, setLive] = useState<SpindleEvent[]>([]);

  const connection: Connection = useLive(api.events(id), {
    onEvent: (event) => {
      setLive((events) => [...events, event]);
      if (event.type === TYPE.changed) void client.invalidateQueries({ queryKey: releaseKey(id) });
    },
    onMissed: () => void client.invalidateQueries({ queryKey: trailKey(id) }),
  });

  return {
    events: [...(past.data?.items ?? []), ...live],
    newest: live.at(-1),
    complete: past.data?.complete ?? true,
    isLoading: past.isLoading,
    error: past.error,
    connection,
  };
}
