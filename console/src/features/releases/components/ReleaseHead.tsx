import { Badge, type Tone } from '../../../components/ui/Badge';
import { LiveDot } from '../../../components/ui/LiveDot';
import { api } from '../../../lib/paths';
import type { Connection } from '../../../lib/useLive';
import type { ReleaseLine } from '../api/types';
import { typeLabel } from '../model/releaseTypes';
import type { Lock } from '../model/story';

const LOCKS: Record<Lock, [Tone, string]> = {
  UNLOCKED: ['plain', 'Open for edits'],
  PARTIAL: ['warn', 'Partly locked'],
  LOCKED: ['accent', 'Locked by the stores'],
};

interface Props {
  release: ReleaseLine;
  lock: Lock;
  connection: Connection;
}

/** What the release is. */
export function ReleaseHead({ release, lock, connection }: Props) {
  const [tone, words] = LOCKS[lock];
  const tracks = release.trackCount === 1 ? '1 track' : `${release.trackCount} tracks`;
  return (
    <header className="release-head">
      <Cover release={release} />
      <div>
        <h1>{release.title}</h1>
        <p>{release.displayArtist}</p>
        <p className="facts">
          {[typeLabel(release.releaseType), tracks, release.label, release.upc && `UPC ${release.upc}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="release-standing">
        <LiveDot connection={connection} />
        <Badge tone={tone}>{words}</Badge>
      </div>
    </header>
  );
}

function Cover({ release }: { release: ReleaseLine }) {
  if (!release.hasCover) return <div className="cover" aria-hidden="true" />;
  return <img className="cover" src={api.cover(release.id)} alt="" />;
}
