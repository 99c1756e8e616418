import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { ReleaseListPage } from '../features/releases/ReleaseListPage';
import { ReleasePage } from '../features/releases/ReleasePage';
import { Note } from '../components/ui/Note';
import { pages } from '../lib/paths';
import { Layout } from './Layout';

const root = createRootRoute({ component: Layout, notFoundComponent: () => <Note>There is no such page.</Note> });

const list = createRoute({ getParentRoute: () => root, path: pages.list, component: ReleaseListPage });

const release = createRoute({
  getParentRoute: () => root,
  path: pages.release,
  component: function Release() {
    const { releaseId } = release.useParams();
    return <ReleasePage key={releaseId} id={releaseId} />;
  },
});

export const router = createRouter({ routeTree: root.addChildren([list, release]) });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
