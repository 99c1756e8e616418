import type { Connection } from '../../lib/useLive';

const WORDS: Record<Connection, string> = { connecting: 'Connecting', live: 'Live', away: 'Reconnecting' };

/** Whether what is shown moves by itself. */
export function LiveDot({ connection }: { connection: Connection }) {
  return (
    <span className={`live live-${connection}`} role="status">
      <i aria-hidden="true" />
      {WORDS[connection]}
    </span>
  );
}
