import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { server } from '../testing/server';
import { getJson, post } from './http';
import { passes, Problem, sentence } from './problems';

it('repeats the cookie that other sites cannot read', async () => {
  document.cookie = 'XSRF-TOKEN=a%2Bb';
  const seen: (string | null)[] = [];
  server.use(
    http.post('*/logout', ({ request }) => {
      seen.push(request.headers.get('X-XSRF-TOKEN'));
      return HttpResponse.json({ next: '/' });
    }),
  );

  await expect(post('/logout')).resolves.toEqual({ next: '/' });
  expect(seen).toEqual(['a+b']);
});

it('knows a refusal by its code', async () => {
  server.use(http.get('*/api/x', () => HttpResponse.json({ code: 'too-many-requests', detail: 'wait' }, { status: 429 })));

  const error = await getJson('/api/x').catch((e: unknown) => e);

  expect(error).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(passes(error)).toBe(true);
  expect(sentence(error)).toContain('tries again');
});

it('says that nobody answers', async () => {
  server.use(http.get('*/api/x', () => HttpResponse.error()));

  const error = await getJson('/api/x').catch((e: unknown) => e);

  expect(sentence(error)).toBe('The server cannot be reached.');
});

it('takes an answer that is no problem document for what it is', async () => {
  server.use(http.get('*/api/x', () => new HttpResponse('<html>', { status: 502 })));

  const error = await getJson('/api/x').catch((e: unknown) => e);

  expect(error).toBeInstanceOf(Problem);
  expect(sentence(error)).toBe('The server answered 502.');
});
