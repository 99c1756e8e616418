// Signs in, opens a release from the list by keyboard, and prints each stage the page shows, until it shows the last one.
// With a fourth argument it waits, at that stage, for the line to be cut, and says "away".
// usage: node watch.mjs <gateway> <title of the release> <last stage> [<stage that the line is cut at>]
import { violations } from './accessible.mjs';
import { open, signIn } from './browser.mjs';

const [base, title, last, cutAt] = process.argv.slice(2);
const { browser, page } = await open();
const complaints = [];
page.on('pageerror', (error) => complaints.push(String(error)));
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

async function waitForTheCut() {
  await page.getByRole('status').getByText('Reconnecting').waitFor();
  console.log('away');
}

try {
  await signIn(page, base);
  complaints.length = 0; // before signing in, /api/me answers 401, which Chromium reports
  complaints.push(...(await violations(page)));
  const link = page.getByRole('link', { name: title });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Live').waitFor();
  complaints.push(...(await violations(page)));

  const here = page.locator('.timeline [aria-current=step] strong');
  for (let shown = ''; shown !== last; ) {
    const before = shown;
    await page.waitForFunction(
      (old) => {
        const now = document.querySelector('.timeline [aria-current=step] strong')?.textContent;
        return now !== undefined && now !== old;
      },
      before,
    );
    shown = await here.textContent();
    console.log(`stage ${shown}`);
    if (shown === cutAt) await waitForTheCut();
  }
  // Chromium reports every try while there is no line
  const own = complaints.filter((complaint) => !(cutAt && complaint.includes('net::ERR_')));
  for (const complaint of own) console.log(`complaint ${complaint}`);
} finally {
  await browser.close();
}
