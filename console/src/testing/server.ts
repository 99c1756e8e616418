import { setupServer } from 'msw/node';

/** The gateway as far as a test says; anything else a page asks for fails the test. */
export const server = setupServer();
