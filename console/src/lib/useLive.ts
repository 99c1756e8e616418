import { useEffect, useEffectEvent, useState } from 'react';
import type { SpindleEvent } from './events';

export type Connection = 'connecting' | 'live' | 'away';

interface Listener {
  onEvent: (event: SpindleEvent) => void;
  /** Events may have passed unseen: read the state again. */
  onMissed: () => void;
}

const RETRY_MS = 3_000;

/**
 * Follows a stream of the gateway for as long as the component lives. The browser itself resumes after a broken
 * connection, by `Last-Event-ID`; after a refusal it gives up, and this hook begins anew.
 */
export function useLive(path: string, { onEvent, onMissed }: Listener): Connection {
  const [connection, setConnection] = useState<Connection>('connecting');
  const happened = useEffectEvent(onEvent);
  const missed = useEffectEvent(onMissed);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const open = (again: boolean) => {
      source = new EventSource(path);
      source.onopen = () => {
        setConnection('live');
        if (again) missed();
      };
      source.onmessage = (message: MessageEvent<string>) => happened(JSON.parse(message.data) as SpindleEvent);
      source.addEventListener('missed', () => missed());
      source.onerror = () => {
        setConnection('away');
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(() => open(true), RETRY_MS);
      };
    };
    open(false);
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [path]);

  return connection;
}
