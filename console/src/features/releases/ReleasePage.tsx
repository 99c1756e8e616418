import { Note } from '../../components/ui/Note';
import { sentence } from '../../lib/problems';
import { useRelease } from './api/useRelease';
import { useTrail } from './api/useTrail';
import { Countdown } from './components/Countdown';
import { DeliveryList } from './components/DeliveryList';
import { ReleaseHead } from './components/ReleaseHead';
import { StoresCard } from './components/StoresCard';
import { Timeline } from './components/Timeline';
import { Trail } from './components/Trail';
import { story } from './model/story';

/** One release: what it is, where it stands, and what happens to it while one looks on. */
export function ReleasePage({ id }: { id: string }) {
  const release = useRelease(id);
  const trail = useTrail(id);

  if (release.error) return <Note failed>{sentence(release.error)}</Note>;
  // the catalogue hears of a move later than the trail: to show it first would show a step back
  if (!release.data || trail.isLoading) return <Note>Reading…</Note>;

  const told = story(trail.events, { state: release.data.state, lock: release.data.lock });
  return (
    <article className="release">
      <ReleaseHead release={release.data} lock={told.lock} connection={trail.connection} />
      {trail.error && <Note failed>{sentence(trail.error)}</Note>}
      <section className="stage card" aria-label="Where it stands">
        <Timeline state={told.state} reached={told.reached} />
        <Countdown schedule={told.schedule} state={told.state} />
      </section>
      <div className="columns">
        <div>
          <DeliveryList deliveries={told.deliveries} />
          <StoresCard sync={told.sync} />
        </div>
        <Trail events={told.trail} newest={trail.newest} complete={trail.complete} />
      </div>
    </article>
  );
}
