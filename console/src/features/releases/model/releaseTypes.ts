const LABELS: Record<string, string> = {
  SINGLE: 'Single',
  EP: 'EP',
  ALBUM: 'Album',
  COMPILATION: 'Compilation',
  REMIX: 'Remix',
  VIDEO: 'Video',
  MIXED: 'Mixed release',
};

/** The type of a release in a word; the server's own word where this console does not know it. */
export const typeLabel = (releaseType: string) => LABELS[releaseType] ?? releaseType;
