import { TYPE, type SpindleEvent } from '../../../lib/events';
import { deliveries, type Delivery } from './deliveries';
import { stage, STAGES, type Stage } from './stages';

export type Lock = 'UNLOCKED' | 'PARTIAL' | 'LOCKED';

export interface Schedule {
  localDateTime: string;
  zone: string;
  policy: string;
  firstInstant: string;
}

export interface Reached {
  time: string;
  actor: string;
}

export interface StoreLink {
  provider: string;
  url: string;
}

export interface Sync {
  verdict: string;
  openConflicts: number;
  time: string;
  runs: number;
  links: StoreLink[];
}

/** A release as its events tell it. */
export interface Story {
  state: Stage;
  lock: Lock;
  schedule: Schedule | undefined;
  reached: Partial<Record<Stage, Reached>>;
  deliveries: Delivery[];
  sync: Sync | undefined;
  /** Newest first. */
  trail: SpindleEvent[];
}

export interface Standing {
  state: string;
  lock: string;
}

/**
 * Tells the story from a set of events: whatever the order they came in, and however often, it is the same. Where the
 * events say nothing of the state, the standing the catalogue knows holds.
 */
export function story(events: Iterable<SpindleEvent>, standing: Standing): Story {
  const unique = [...new Map([...events].map((event) => [event.id, event])).values()];
  const trail = unique.sort((a, b) => -compare(a, b));
  const past = [...trail].reverse();
  const moves = past.filter((event) => event.type === TYPE.transitioned).sort(byVersion);
  const last = moves.at(-1);
  const state = stage(last?.data['toState'] ?? standing.state);
  return {
    state,
    lock: lock(last?.data['lockLevel'] ?? standing.lock),
    schedule: schedule(past),
    reached: reached(past, moves, state),
    deliveries: deliveries(past),
    sync: sync(past),
    trail,
  };
}

function compare(a: SpindleEvent, b: SpindleEvent): number {
  return Date.parse(a.time) - Date.parse(b.time) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const version = (event: SpindleEvent) => Number(event.data['version'] ?? 0);

function byVersion(a: SpindleEvent, b: SpindleEvent): number {
  return version(a) - version(b) || compare(a, b);
}

function lock(name: unknown): Lock {
  return name === 'LOCKED' || name === 'PARTIAL' ? name : 'UNLOCKED';
}

/** The plan named last; moves and dates share one version. A withdrawn date has none. */
function schedule(past: SpindleEvent[]): Schedule | undefined {
  return past
    .filter((event) => event.type === TYPE.scheduled || event.type === TYPE.transitioned)
    .sort(byVersion)
    .at(-1)?.data['schedule'] as Schedule | undefined;
}

/** When each stage up to the present one was reached for the last time. */
function reached(past: SpindleEvent[], moves: SpindleEvent[], state: Stage): Partial<Record<Stage, Reached>> {
  const result: Partial<Record<Stage, Reached>> = {};
  const first = past[0];
  if (first) result.DRAFT = { time: first.time, actor: first.actor };
  for (const move of moves) {
    if (move.data['fromState'] !== move.data['toState']) {
      result[stage(move.data['toState'])] = { time: move.time, actor: move.actor };
    }
  }
  for (const later of STAGES.slice(STAGES.indexOf(state) + 1)) delete result[later];
  return result;
}

function sync(past: SpindleEvent[]): Sync | undefined {
  const runs = past.filter((event) => event.type === TYPE.synced).sort(byVersion);
  const last = runs.at(-1);
  if (!last) return undefined;
  return {
    verdict: String(last.data['verdict']),
    openConflicts: Number(last.data['openConflicts'] ?? 0),
    time: last.time,
    runs: runs.length,
    links: (last.data['links'] ?? []) as StoreLink[],
  };
}
