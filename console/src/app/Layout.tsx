import { Link, Outlet } from '@tanstack/react-router';
import { ThemeButton } from '../components/ui/ThemeButton';
import { signOut } from '../features/session/signOut';
import { useMe } from '../features/session/useMe';
import { pages } from '../lib/paths';

/** What is around every page. */
export function Layout() {
  const me = useMe();
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="top">
        <Link to={pages.list} className="brand">
          <img src="/favicon.svg" alt="" width="22" height="22" /> Spindle
        </Link>
        <span className="who">
          {me.data?.name} <small>{me.data?.roles.join(', ')}</small>
        </span>
        <ThemeButton />
        <button type="button" className="quiet" onClick={() => void signOut()}>
          Sign out
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
