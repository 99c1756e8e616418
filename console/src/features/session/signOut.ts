import { post } from '../../lib/http';
import { pages } from '../../lib/paths';

/** Ends the session here, then at the identity server. */
export async function signOut(): Promise<void> {
  const { next } = await post<{ next: string }>(pages.signOut);
  location.assign(next);
}
