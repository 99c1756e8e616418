import { defineConfig } from 'vitest/config';

const gateway = process.env['SPINDLE_GATEWAY'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/oauth2', '/login', '/logout'].map((path) => [path, gateway]),
    ),
  },
  // the gateway allows no data: scripts and no inline styles
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2023' },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 15_000,
    css: false,
  },
});
