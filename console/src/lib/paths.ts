/** Every URL the console knows, of the API and of its own pages. */
export const api = {
  me: () => '/api/me',
  releases: (query: { q?: string; cursor?: string; limit?: number }) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') parameters.set(name, String(value));
    }
    return `/api/releases?${parameters}`;
  },
  release: (id: string) => `/api/releases/${encodeURIComponent(id)}`,
  cover: (id: string) => `/api/releases/${encodeURIComponent(id)}/cover`,
  trail: (id: string) => `/api/releases/${encodeURIComponent(id)}/trail`,
  events: (releaseId?: string) =>
    releaseId === undefined ? '/api/events' : `/api/events?releaseId=${encodeURIComponent(releaseId)}`,
};

export const pages = {
  list: '/',
  release: '/releases/$releaseId',
  signIn: '/oauth2/authorization/spindle',
  signOut: '/logout',
} as const;
