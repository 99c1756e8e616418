import { moment } from '../../../lib/time';
import { label, STAGES, type Stage } from '../model/stages';
import type { Reached } from '../model/story';

interface Props {
  state: Stage;
  reached: Partial<Record<Stage, Reached>>;
}

/** The seven stages, and where the release stands. */
export function Timeline({ state, reached }: Props) {
  const here = STAGES.indexOf(state);
  return (
    <ol className="timeline" aria-label="Production stages">
      {STAGES.map((stage, index) => (
        <li
          key={stage}
          className={index < here ? 'done' : index === here ? 'here' : 'ahead'}
          aria-current={index === here ? 'step' : undefined}
        >
          <i aria-hidden="true">{index < here ? '✓' : ''}</i>
          <strong>{label(stage)}</strong>
          <When reached={reached[stage]} />
        </li>
      ))}
    </ol>
  );
}

function When({ reached }: { reached: Reached | undefined }) {
  if (!reached) return <small>&nbsp;</small>;
  return (
    <small>
      <time dateTime={reached.time}>{moment(reached.time)}</time>
    </small>
  );
}
