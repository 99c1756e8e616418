import type { Tone } from './Badge';

interface Props {
  /** 0 to 1. */
  value: number;
  tone: Tone;
  label: string;
}

/** A progress bar. */
export function Bar({ value, tone, label }: Props) {
  return <progress className={`bar bar-${tone}`} max={1} value={value} aria-label={label} />;
}
