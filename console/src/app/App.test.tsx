import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { server } from '../testing/server';
import { App } from './App';
import { queryClient } from './queryClient';

beforeEach(() => {
  queryClient.clear();
  server.use(http.get('*/api/releases', () => HttpResponse.json({ items: [], next: null })));
});

it('asks a visitor to sign in', async () => {
  server.use(http.get('*/api/me', () => HttpResponse.json({ code: 'not-signed-in' }, { status: 401 })));

  render(<App />);

  expect((await screen.findByRole('link', { name: 'Sign in' })).getAttribute('href')).toBe('/oauth2/authorization/spindle');
});

it('lets in who is signed in, and changes its colours on request', async () => {
  server.use(http.get('*/api/me', () => HttpResponse.json({ name: 'Ada Norberg', tenant: 't', roles: ['admin'] })));

  render(<App />);

  expect(await screen.findByText('Ada Norberg')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Colours: system' }));
  expect(document.documentElement.dataset['theme']).toBe('light');
  expect(screen.getByRole('button', { name: 'Colours: light' })).toBeTruthy();
});

it('asks to sign in again when the session ended meanwhile', async () => {
  let signedIn = true;
  const nobody = () => HttpResponse.json({ code: 'not-signed-in' }, { status: 401 });
  server.use(
    http.get('*/api/me', () => (signedIn ? HttpResponse.json({ name: 'Ada', tenant: 't', roles: [] }) : nobody())),
    http.get('*/api/releases', () => {
      signedIn = false;
      return nobody();
    }),
  );

  render(<App />);

  expect(await screen.findByRole('link', { name: 'Sign in' })).toBeTruthy();
});

it('does not ask without end when one part refuses who is signed in', async () => {
  const asked = { me: 0, releases: 0 };
  server.use(
    http.get('*/api/me', () => {
      asked.me++;
      return HttpResponse.json({ name: 'Ada', tenant: 't', roles: [] });
    }),
    http.get('*/api/releases', () => {
      asked.releases++;
      return HttpResponse.json({ code: 'not-signed-in' }, { status: 401 });
    }),
  );

  render(<App />);

  await waitFor(() => expect(asked.me).toBeGreaterThan(1));
  expect((await screen.findByRole('alert')).textContent).toContain('not signed in');
  expect(asked.releases).toBe(1);
});
