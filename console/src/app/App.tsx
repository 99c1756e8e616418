import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { SignIn } from '../features/session/SignIn';
import { useMe } from '../features/session/useMe';
import { Note } from '../components/ui/Note';
import { Problem, sentence } from '../lib/problems';
import { queryClient } from './queryClient';
import { router } from './router';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Door />
    </QueryClientProvider>
  );
}

/** Lets in who is signed in. */
function Door() {
  const me = useMe();
  if (me.error instanceof Problem && me.error.status === 401) return <SignIn />;
  if (me.error) return <Note failed>{sentence(me.error)}</Note>;
  return me.data ? <RouterProvider router={router} /> : null;
}
