import { Link } from '@tanstack/react-router';
import { Badge } from '../../../components/ui/Badge';
import { pages } from '../../../lib/paths';
import { ago } from '../../../lib/time';
import type { ReleaseLine } from '../api/types';
import { typeLabel } from '../model/releaseTypes';
import { label, stage, STAGES } from '../model/stages';

/** One line of the list: a link, with the seven stages in small. */
export function ReleaseRow({ line }: { line: ReleaseLine }) {
  const state = stage(line.state);
  const here = STAGES.indexOf(state);
  return (
    <li>
      <Link to={pages.release} params={{ releaseId: line.id }} className="release-row">
        <span className="release-name">
          <strong>{line.title}</strong>
          <small>{line.displayArtist}</small>
        </span>
        <small className="facts">
          {typeLabel(line.releaseType)} · {line.trackCount}
        </small>
        <span className="dots" aria-hidden="true">
          {STAGES.map((each, index) => (
            <i key={each} className={index <= here ? 'done' : ''} />
          ))}
        </span>
        <Badge tone={state === 'LOCKED' ? 'accent' : state === 'RELEASED' ? 'good' : 'plain'}>{label(state)}</Badge>
        <time dateTime={line.changedAt}>{ago(line.changedAt, new Date())}</time>
      </Link>
    </li>
  );
}
