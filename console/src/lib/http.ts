import { Problem } from './problems';

/** Reads JSON. Throws a {@link Problem} for everything that is not a 2xx answer. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await answer(path, { headers: { Accept: 'application/json' }, ...(signal && { signal }) })) as T;
}

/** Sends a write; the session's writes repeat the value of a cookie that other sites cannot read. */
export async function post<T>(path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method: 'POST', headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  return (await answer(path, init)) as T;
}

async function answer(path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Problem(0, 'offline', 'No answer');
  }
  const text = await response.text();
  if (!response.ok) throw problem(response.status, text);
  return text === '' ? undefined : JSON.parse(text);
}

function problem(status: number, text: string): Problem {
  try {
    const body = JSON.parse(text) as { code?: string; detail?: string; title?: string; traceId?: string };
    return new Problem(status, body.code ?? 'unknown', body.detail ?? body.title ?? '', body.traceId);
  } catch {
    return new Problem(status, 'unknown', `The server answered ${status}.`);
  }
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? '' : decodeURIComponent(found.slice(name.length + 1));
}
