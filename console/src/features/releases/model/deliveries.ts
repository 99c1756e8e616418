import { TYPE, type SpindleEvent } from '../../../lib/events';

const STEPS = ['QUEUED', 'BUILDING', 'VALIDATING', 'UPLOADING', 'DELIVERED', 'ACKNOWLEDGED'];

export type Mood = 'busy' | 'good' | 'waiting' | 'bad';

/** One package on its way to one store. */
export interface Delivery {
  id: string;
  target: string;
  messageType: string;
  status: string;
  mood: Mood;
  /** 0 to 1; how far the best attempt came. */
  progress: number;
  attempt: number;
  detail: string | undefined;
  time: string;
}

/** Deliveries in the order they were asked for. */
export function deliveries(past: SpindleEvent[]): Delivery[] {
  const byId = new Map<string, SpindleEvent[]>();
  for (const event of past) {
    if (event.type !== TYPE.requested && event.type !== TYPE.delivery) continue;
    const id = String(event.data['deliveryId']);
    byId.set(id, [...(byId.get(id) ?? []), event]);
  }
  return [...byId].map(([id, events]) => delivery(id, events));
}

function delivery(id: string, events: SpindleEvent[]): Delivery {
  const moves = events.filter((event) => event.type === TYPE.delivery).sort((a, b) => sequence(a) - sequence(b));
  const last = moves.at(-1) ?? events[0]!;
  const status = String(last.data['toStatus'] ?? 'QUEUED');
  return {
    id,
    target: String(last.data['targetName'] ?? 'A store'),
    messageType: String(last.data['messageType'] ?? ''),
    status,
    mood: mood(status),
    progress: progress(moves),
    attempt: Number(last.data['attempt'] ?? 0),
    detail: last.data['detail'] as string | undefined,
    time: last.time,
  };
}

const sequence = (event: SpindleEvent) => Number(event.data['sequence'] ?? 0);

function mood(status: string): Mood {
  if (status === 'ACKNOWLEDGED' || status === 'DELIVERED') return 'good';
  if (status === 'REJECTED' || status === 'FAILED') return 'bad';
  return status === 'RETRYING' || status === 'CANCELLED' ? 'waiting' : 'busy';
}

function progress(moves: SpindleEvent[]): number {
  const best = Math.max(0, ...moves.map((move) => STEPS.indexOf(String(move.data['toStatus']))));
  return best / (STEPS.length - 1);
}
