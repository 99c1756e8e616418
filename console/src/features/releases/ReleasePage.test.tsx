import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeEventSource } from '../../testing/FakeEventSource';
import { delivery, move, RELEASE, SCHEDULE } from '../../testing/events';
import { aRelease } from '../../testing/releases';
import { render } from '../../testing/render';
import { server } from '../../testing/server';
import { ReleasePage } from './ReleasePage';

const TRAIL = { items: [move(10, 1, 'DRAFT', 'RECORDING'), move(20, 2, 'RECORDING', 'MIXED')], complete: true };

describe('the page of a release', () => {
  const trail = vi.fn<() => typeof TRAIL>();

  beforeEach(() => {
    trail.mockReset().mockReturnValue(TRAIL);
    server.use(
      http.get(`*/api/releases/${RELEASE}`, () => HttpResponse.json(aRelease())),
      http.get(`*/api/releases/${RELEASE}/trail`, () => HttpResponse.json(trail())),
    );
  });

  const here = () => screen.getByRole('listitem', { current: 'step' });
  const open = async () => {
    render(<ReleasePage id={RELEASE} />);
    await screen.findByRole('heading', { level: 1, name: 'Mørke <Vinter> & Ink' });
    await waitFor(() => expect(here().textContent).toContain('Mixed'));
    act(() => FakeEventSource.latest.accept());
  };
  const happens = (event: Parameters<FakeEventSource['send']>[0]) => act(() => FakeEventSource.latest.send(event));

  it('shows where the release stands', async () => {
    await open();

    expect(screen.getByText('Live')).toBeTruthy();
    expect(screen.getByText('No release date yet')).toBeTruthy();
  });

  it('moves when the release moves, without reading anything again', async () => {
    await open();

    happens(move(30, 3, 'MIXED', 'MASTERED'));
    expect(here().textContent).toContain('Mastered');
    happens(move(40, 4, 'MASTERED', 'SCHEDULED', { lockLevel: 'PARTIAL', schedule: SCHEDULE }));
    expect(here().textContent).toContain('Scheduled');
    expect(screen.getByText('5 Mar 2027, 00:00')).toBeTruthy();
    expect(screen.getByText('Partly locked')).toBeTruthy();
    expect(trail).toHaveBeenCalledTimes(1);
  });

  it('follows a package to its store', async () => {
    await open();

    happens(delivery(50, 1, 'UPLOADING'));
    const bar = screen.getByRole('progressbar', { name: 'Progress to Aurora Music' });
    expect(bar.getAttribute('value')).toBe('0.6');
    happens(delivery(51, 2, 'RETRYING', { detail: 'The line broke' }));
    expect(screen.getByText('The line broke')).toBeTruthy();
    happens(delivery(52, 3, 'ACKNOWLEDGED', { attempt: 2 }));
    expect(within(bar.closest('li')!).getByText('acknowledged')).toBeTruthy();
    expect(bar.getAttribute('value')).toBe('1');
  });

  it('tells people who do not see the page what happened', async () => {
    await open();

    happens({ ...delivery(50, 1, 'UPLOADING'), text: 'Aurora Music: uploading' });

    const spoken = screen.getAllByText('Aurora Music: uploading').filter((e) => e.getAttribute('aria-live'));
    expect(spoken).toHaveLength(1);
  });

  it('reads the past again when events may have passed unseen', async () => {
    await open();
    trail.mockReturnValue({ items: [...TRAIL.items, move(30, 3, 'MIXED', 'MASTERED')], complete: true });

    act(() => {
      FakeEventSource.latest.dispatchEvent(new MessageEvent('missed'));
    });

    await waitFor(() => expect(here().textContent).toContain('Mastered'));
  });

  it('says so when the connection is gone', async () => {
    await open();

    act(() => FakeEventSource.latest.refuse());

    expect(screen.getByText('Reconnecting')).toBeTruthy();
  });

  it('makes no link of what is no web address', async () => {
    await open();

    const links = [{ provider: 'deezer', url: 'javascript:alert(1)' }];
    const verdict = { ...move(60, 0, '', ''), type: 'dsp.synced', data: { version: 1, verdict: 'SYNCED', links } };
    happens(verdict);

    expect(screen.getByText('Deezer')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Deezer' })).toBeNull();
  });
});

it('says that there is no such release', async () => {
  server.use(
    http.get('*/api/releases/:id', () => HttpResponse.json({ code: 'release-not-found' }, { status: 404 })),
    http.get('*/api/releases/:id/trail', () => HttpResponse.json({ items: [], complete: true })),
  );

  render(<ReleasePage id="x" />);

  expect((await screen.findByRole('alert')).textContent).toBe('There is no such release.');
});
