import { describe, expect, it } from 'vitest';
import { delivery, event, move, SCHEDULE } from '../../../testing/events';
import { story } from './story';

const NEW = { state: 'DRAFT', lock: 'UNLOCKED' };

const WHOLE = [
  event(0, 'release.changed', { version: 1 }),
  move(10, 1, 'DRAFT', 'RECORDING'),
  move(20, 2, 'RECORDING', 'MIXED'),
  move(30, 3, 'MIXED', 'MASTERED'),
  move(40, 4, 'MASTERED', 'SCHEDULED', { lockLevel: 'PARTIAL', schedule: SCHEDULE }),
  event(41, 'release.scheduled', { version: 4, schedule: SCHEDULE }),
  event(42, 'delivery.requested', { deliveryId: 'd1', messageType: 'INITIAL' }),
  delivery(43, 1, 'QUEUED'),
  delivery(44, 2, 'UPLOADING'),
  delivery(45, 3, 'RETRYING', { detail: 'The line broke', errorCategory: 'NETWORK' }),
  delivery(46, 4, 'UPLOADING', { attempt: 2 }),
  delivery(47, 5, 'ACKNOWLEDGED', { attempt: 2 }),
  move(60, 5, 'SCHEDULED', 'RELEASED', { lockLevel: 'PARTIAL', schedule: SCHEDULE }),
  event(70, 'dsp.synced', { version: 1, verdict: 'NOT_FOUND', openConflicts: 0, links: [] }),
  event(80, 'dsp.synced', { version: 2, verdict: 'SYNCED', openConflicts: 0, links: [{ provider: 'deezer', url: 'https://d.example/1' }] }),
  move(90, 6, 'RELEASED', 'LOCKED', { lockLevel: 'LOCKED', schedule: SCHEDULE }),
];

describe('a release as its events tell it', () => {
  it('stands where the last move led', () => {
    const told = story(WHOLE, NEW);

    expect(told.state).toBe('LOCKED');
    expect(told.lock).toBe('LOCKED');
    expect(told.schedule).toEqual(SCHEDULE);
    expect(told.reached.MIXED?.time).toBe('2027-03-01T10:00:20.000Z');
    expect(told.sync).toMatchObject({ verdict: 'SYNCED', runs: 2 });
    expect(told.deliveries).toMatchObject([{ target: 'Aurora Music', status: 'ACKNOWLEDGED', mood: 'good', progress: 1, attempt: 2 }]);
  });

  it('is the same in whatever order events come, and however often', () => {
    const told = story(WHOLE, NEW);
    for (let seed = 1; seed <= 300; seed++) {
      const random = generator(seed);
      const shuffled = [...WHOLE, ...WHOLE.filter(() => random() < 0.3)].sort(() => random() - 0.5);
      expect(story(shuffled, NEW), `seed ${seed}`).toEqual(told);
    }
  });

  it('forgets stages that were left again', () => {
    const told = story([...WHOLE.slice(0, 4), move(35, 4, 'MASTERED', 'MIXED')], NEW);

    expect(told.state).toBe('MIXED');
    expect(told.reached.MASTERED).toBeUndefined();
    expect(told.reached.MIXED?.time).toBe('2027-03-01T10:00:35.000Z');
  });

  it('has no date any more once it was withdrawn', () => {
    const withdrawn = event(50, 'release.scheduled', { version: 5 });

    expect(story([...WHOLE.slice(0, 6), withdrawn], NEW).schedule).toBeUndefined();
  });

  it('shows a package that has to wait as far as it came', () => {
    const told = story(WHOLE.slice(0, 10), NEW);

    expect(told.deliveries[0]).toMatchObject({ status: 'RETRYING', mood: 'waiting', detail: 'The line broke' });
    expect(told.deliveries[0]?.progress).toBeCloseTo(3 / 5);
  });

  it('believes the catalogue where no event says more', () => {
    expect(story([], { state: 'RELEASED', lock: 'PARTIAL' })).toMatchObject({ state: 'RELEASED', lock: 'PARTIAL', trail: [] });
    expect(story([], { state: 'A_STATE_OF_TOMORROW', lock: 'odd' })).toMatchObject({ state: 'DRAFT', lock: 'UNLOCKED' });
  });
});

/** Mulberry32: small, seeded, good enough to shuffle. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
