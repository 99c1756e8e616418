import { pages } from '../../lib/paths';
import { rememberPlace } from './place';

/** What a visitor sees who is not signed in. */
export function SignIn() {
  const failed = new URLSearchParams(location.search).get('sign-in') === 'failed';
  return (
    <main className="sign-in">
      <img src="/favicon.svg" alt="" width="56" height="56" />
      <h1>Spindle</h1>
      <p>From first draft to locked by the stores.</p>
      {failed && <p role="alert">Signing in did not work. Please try again.</p>}
      <a className="button" href={pages.signIn} onClick={rememberPlace}>
        Sign in
      </a>
    </main>
  );
}
