import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeEventSource } from '../../testing/FakeEventSource';
import { move, RELEASE } from '../../testing/events';
import { aRelease } from '../../testing/releases';
import { render } from '../../testing/render';
import { server } from '../../testing/server';
import { ReleaseListPage } from './ReleaseListPage';

const asked = vi.fn<(query: URLSearchParams) => void>();
let state = 'MIXED';

beforeEach(() => {
  asked.mockClear();
  state = 'MIXED';
  server.use(
    http.get('*/api/releases', ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked(query);
      if (query.get('cursor') === 'c2') return HttpResponse.json({ items: [aRelease({ id: 'b', title: 'Second' })], next: null });
      const items = query.get('q') === 'nothing' ? [] : [aRelease({ state })];
      return HttpResponse.json({ items, next: items.length > 0 ? 'c2' : null });
    }),
  );
});

it('lists releases as links, each with its state', async () => {
  render(<ReleaseListPage />);

  const link = await screen.findByRole('link', { name: /Mørke <Vinter> & Ink/ });
  expect(link.getAttribute('href')).toBe(`/releases/${RELEASE}`);
  expect(link.textContent).toContain('Mixed');
});

it('is followed by the next page', async () => {
  render(<ReleaseListPage />);

  await userEvent.click(await screen.findByRole('button', { name: 'More' }));

  expect(await screen.findByText('Second')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'More' })).toBeNull());
});

it('searches as one types', async () => {
  render(<ReleaseListPage />);

  await userEvent.type(await screen.findByRole('searchbox'), 'nothing');

  expect(await screen.findByText('Nothing found.')).toBeTruthy();
});

it('reads a burst of changes once', async () => {
  render(<ReleaseListPage />);
  await screen.findByText('Mixed');
  const before = asked.mock.calls.length;

  state = 'MASTERED';
  act(() => {
    for (let n = 0; n < 20; n++) FakeEventSource.latest.send(move(n, n, 'MIXED', 'MASTERED'));
  });

  expect(await screen.findByText('Mastered', {}, { timeout: 4_000 })).toBeTruthy();
  expect(asked.mock.calls.length).toBe(before + 1);
});
