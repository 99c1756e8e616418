/** What the server refused, as RFC 9457 has it. Branch on `code`, never on the text. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly traceId?: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

const TEXTS: Record<string, string> = {
  'not-signed-in': 'You are not signed in any more.',
  'not-allowed': 'Your role does not allow this.',
  'no-such-path': 'The server does not know this address.',
  'too-many-requests': 'Too many requests; this page tries again shortly.',
  'service-unreachable': 'A part of Spindle cannot be reached right now.',
  'service-too-slow': 'A part of Spindle takes too long to answer.',
  'release-not-found': 'There is no such release.',
  offline: 'The server cannot be reached.',
};

/** One sentence for a person. */
export function sentence(error: unknown): string {
  if (!(error instanceof Problem)) return 'Something went wrong on this page.';
  return TEXTS[error.code] ?? error.detail;
}

/** Whether asking again may help without anybody doing anything. */
export function passes(error: unknown): boolean {
  return error instanceof Problem && (error.status === 429 || error.status >= 500 || error.status === 0);
}
