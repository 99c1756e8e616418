import { useDeferredValue, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { LiveDot } from '../../components/ui/LiveDot';
import { Note } from '../../components/ui/Note';
import { api } from '../../lib/paths';
import { sentence } from '../../lib/problems';
import { useDelayed } from '../../lib/useDelayed';
import { useLive } from '../../lib/useLive';
import { releasesKey, useReleases } from './api/useReleases';
import { ReleaseRow } from './components/ReleaseRow';

/** A burst of events costs one reading, not one each. */
const SETTLE_MS = 1_000;

/** The tenant's releases, newest change first, and where each stands. */
export function ReleaseListPage() {
  const [search, setSearch] = useState('');
  const client = useQueryClient();
  const releases = useReleases(useDeferredValue(search.trim()));
  const readAgain = useDelayed(() => void client.invalidateQueries({ queryKey: releasesKey }), SETTLE_MS);
  const connection = useLive(api.events(), { onEvent: readAgain, onMissed: readAgain });
  const lines = releases.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <>
      <header className="list-head">
        <h1>Releases</h1>
        <LiveDot connection={connection} />
        <input
          type="search"
          aria-label="Search releases"
          placeholder="Search by title or artist"
          value={search}
          onChange={(change) => setSearch(change.target.value)}
        />
      </header>
      {releases.error && <Note failed>{sentence(releases.error)}</Note>}
      {releases.data && lines.length === 0 && (
        <Note>{search === '' ? 'No releases yet. The first one starts with POST /api/releases.' : 'Nothing found.'}</Note>
      )}
      <ul className="releases card">
        {lines.map((line) => (
          <ReleaseRow key={line.id} line={line} />
        ))}
      </ul>
      {releases.hasNextPage && (
        <button type="button" onClick={() => void releases.fetchNextPage()} disabled={releases.isFetching}>
          More
        </button>
      )}
    </>
  );
}
