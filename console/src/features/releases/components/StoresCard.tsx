import { Badge, type Tone } from '../../../components/ui/Badge';
import { Card } from '../../../components/ui/Card';
import { Note } from '../../../components/ui/Note';
import { clock } from '../../../lib/time';
import type { StoreLink, Sync } from '../model/story';

const NAMES: Record<string, string> = { spotify: 'Spotify', 'apple-music': 'Apple Music', deezer: 'Deezer' };

/** What the stores say of the release. */
export function StoresCard({ sync }: { sync: Sync | undefined }) {
  return (
    <Card title="What the stores say" aside={sync && <Verdict sync={sync} />}>
      {!sync && <Note>Nobody has looked yet.</Note>}
      {sync && (
        <>
          <ul className="stores">
            {sync.links.map((link) => (
              <Store key={link.provider} link={link} />
            ))}
          </ul>
          <p className="detail">
            {sync.runs === 1 ? 'One look' : `${sync.runs} looks`}, the last at {clock(sync.time)}
          </p>
        </>
      )}
    </Card>
  );
}

function Verdict({ sync }: { sync: Sync }) {
  const words: Record<string, [Tone, string]> = {
    SYNCED: ['good', 'agree'],
    CONFLICTS: ['bad', sync.openConflicts === 1 ? '1 conflict' : `${sync.openConflicts} conflicts`],
    NOT_FOUND: ['warn', 'not there yet'],
  };
  const [tone, text] = words[sync.verdict] ?? ['plain', sync.verdict.toLowerCase()];
  return <Badge tone={tone}>{text}</Badge>;
}

function Store({ link }: { link: StoreLink }) {
  const name = NAMES[link.provider] ?? link.provider;
  // a link out of an event is a stranger's text: only web addresses become links
  const web = /^https?:\/\//.test(link.url);
  return <li>{web ? <a href={link.url} rel="noreferrer noopener" target="_blank">{name}</a> : name}</li>;
}
