import { Card } from '../../../components/ui/Card';
import { Note } from '../../../components/ui/Note';
import type { SpindleEvent } from '../../../lib/events';
import { clock } from '../../../lib/time';

interface Props {
  /** Newest first. */
  events: SpindleEvent[];
  /** The event that came last while the page was open. */
  newest: SpindleEvent | undefined;
  complete: boolean;
}

const SHOWN = 200;

/** Everything that happened, newest first. */
export function Trail({ events, newest, complete }: Props) {
  return (
    <Card title="Event trail" aside={<small>{events.length} events</small>}>
      <p className="unseen" aria-live="polite">
        {newest?.text}
      </p>
      {events.length === 0 && <Note>Nothing happened yet.</Note>}
      <ol className="trail">
        {events.slice(0, SHOWN).map((event) => (
          <li key={event.id} className={`from-${source(event.type)}`}>
            <time dateTime={event.time}>{clock(event.time)}</time>
            <code>{event.type}</code>
            <span>{event.text}</span>
          </li>
        ))}
      </ol>
      {!complete && <Note>Older events are not shown.</Note>}
    </Card>
  );
}

/** `release.transitioned` is of the release, `dsp.synced` of the stores. */
const source = (type: string) => type.split('.')[0] ?? '';
