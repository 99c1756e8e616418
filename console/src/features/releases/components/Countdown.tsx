import { countdown, planned } from '../../../lib/time';
import { useNow } from '../../../lib/useNow';
import type { Stage } from '../model/stages';
import type { Schedule } from '../model/story';

const POLICIES: Record<string, string> = {
  LOCAL_TIME: 'midnight by midnight, in each territory',
  ONE_INSTANT: 'everywhere at once',
};

/** How long until the release is out, second by second, and what was planned. */
export function Countdown({ schedule, state }: { schedule: Schedule | undefined; state: Stage }) {
  const out = state === 'RELEASED' || state === 'LOCKED';
  const now = useNow(schedule !== undefined && !out);
  if (!schedule) return <p className="countdown-none">No release date yet</p>;
  const first = new Date(schedule.firstInstant);
  return (
    <div className="countdown">
      {out ? <b>Out</b> : <Left until={first} now={now} />}
      <p>
        <time dateTime={schedule.firstInstant}>{planned(schedule.localDateTime)}</time> · {schedule.zone}
        <br />
        <small>{POLICIES[schedule.policy] ?? schedule.policy}</small>
      </p>
    </div>
  );
}

function Left({ until, now }: { until: Date; now: Date }) {
  if (until <= now) return <b>Due</b>;
  return (
    <b role="timer" aria-label="Time until release">
      {countdown(until, now).map(({ unit, value }) => (
        <span key={unit}>
          {String(value).padStart(unit === 'd' ? 1 : 2, '0')}
          <i>{unit}</i>
        </span>
      ))}
    </b>
  );
}
