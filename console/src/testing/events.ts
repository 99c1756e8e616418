import type { SpindleEvent } from '../lib/events';

export const RELEASE = '0197a000-0000-7000-8000-00000000000a';

const START = Date.parse('2027-03-01T10:00:00Z');

/** An event of the release, `second` seconds into its story. */
export function event(second: number, type: string, data: Record<string, unknown>, text = type): SpindleEvent {
  return {
    id: `e${String(second).padStart(4, '0')}`,
    type,
    time: new Date(START + second * 1_000).toISOString(),
    releaseId: RELEASE,
    actor: 'ada',
    text,
    data,
  };
}

export const move = (second: number, version: number, fromState: string, toState: string, more = {}) =>
  event(second, 'release.transitioned', { version, fromState, toState, lockLevel: 'UNLOCKED', ...more });

export const delivery = (second: number, sequence: number, toStatus: string, more = {}) =>
  event(second, 'delivery.status-changed', {
    deliveryId: 'd1',
    targetName: 'Aurora Music',
    messageType: 'INITIAL',
    sequence,
    toStatus,
    attempt: 1,
    ...more,
  });

export const SCHEDULE = {
  localDateTime: '2027-03-05T00:00:00',
  zone: 'Europe/Berlin',
  policy: 'LOCAL_TIME',
  firstInstant: '2027-03-04T10:00:00Z',
};
