/** An event as the gateway sends it, live and in a trail. `data` is the contract's, by event type. */
export interface SpindleEvent {
  id: string;
  type: string;
  time: string;
  releaseId?: string | null;
  actor: string;
  text: string;
  data: Record<string, unknown>;
}

export const TYPE = {
  changed: 'release.changed',
  transitioned: 'release.transitioned',
  scheduled: 'release.scheduled',
  requested: 'delivery.requested',
  delivery: 'delivery.status-changed',
  synced: 'dsp.synced',
} as const;
