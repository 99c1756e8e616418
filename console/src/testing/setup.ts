import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { FakeEventSource } from './FakeEventSource';
import { server } from './server';

vi.stubGlobal('EventSource', FakeEventSource);
vi.stubGlobal('scrollTo', () => {});

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  FakeEventSource.opened = [];
  localStorage.clear();
});
afterAll(() => server.close());
