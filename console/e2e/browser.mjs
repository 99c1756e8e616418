// A real browser, the machine's own Chromium, for scripts that look at a running gateway.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const CHROMIUM = process.env.SPINDLE_CHROMIUM ?? '/usr/bin/chromium';

// without the background flags Chromium calls home at every start
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a page; the caller closes the browser. */
export async function open({ width = 1280, height = 800, colorScheme = 'light', scale = 1 } = {}) {
  if (!existsSync(CHROMIUM)) throw new Error(`No Chromium at ${CHROMIUM}; SPINDLE_CHROMIUM names another place`);
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: root ? [...FLAGS, '--no-sandbox'] : FLAGS,
  });
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, deviceScaleFactor: scale });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { browser, page };
}

/** Signs in; types name and password where the identity server asks for them. */
export async function signIn(page, base, { user, password } = {}) {
  await page.goto(base);
  await page.getByRole('link', { name: 'Sign in' }).click();
  if (user !== undefined) {
    await page.locator('input[name=username]').fill(user);
    await page.locator('input[name=password]').fill(password);
    await page.locator('button[type=submit]').click();
  }
  await page.getByRole('heading', { name: 'Releases' }).waitFor();
}
