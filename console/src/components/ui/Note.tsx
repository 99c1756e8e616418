import type { ReactNode } from 'react';

/** Says that there is nothing, or that something failed. */
export function Note({ children, failed = false }: { children: ReactNode; failed?: boolean }) {
  return (
    <p className={failed ? 'note note-failed' : 'note'} role={failed ? 'alert' : undefined}>
      {children}
    </p>
  );
}
