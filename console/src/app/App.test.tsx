import { render, screen } from '@testing-library/react';
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
