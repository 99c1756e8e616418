import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render as renderPlain } from '@testing-library/react';
import type { ReactNode } from 'react';

/** Renders a page inside what every page lives in. */
export function render(page: ReactNode) {
  const root = createRootRoute();
  const home = createRoute({ getParentRoute: () => root, path: '/', component: () => page });
  const release = createRoute({ getParentRoute: () => root, path: '/releases/$releaseId', component: () => 'a release' });
  const router = createRouter({
    routeTree: root.addChildren([home, release]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return renderPlain(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}
