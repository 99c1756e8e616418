/** The production states of a release, in their usual order. */
export const STAGES = ['DRAFT', 'RECORDING', 'MIXED', 'MASTERED', 'SCHEDULED', 'RELEASED', 'LOCKED'] as const;

export type Stage = (typeof STAGES)[number];

const LABELS: Record<Stage, string> = {
  DRAFT: 'Draft',
  RECORDING: 'Recording',
  MIXED: 'Mixed',
  MASTERED: 'Mastered',
  SCHEDULED: 'Scheduled',
  RELEASED: 'Released',
  LOCKED: 'Locked',
};

export const label = (stage: Stage) => LABELS[stage];

/** A state this console does not know counts as a draft: the server may be newer. */
export function stage(name: unknown): Stage {
  return STAGES.find((known) => known === name) ?? 'DRAFT';
}
