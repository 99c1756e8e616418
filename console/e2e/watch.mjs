// Signs in, opens a release from the list by keyboard, and prints each stage the page shows, until it shows the last one.
// usage: node watch.mjs <gateway> <title of the release> <last stage>
import { open, signIn } from './browser.mjs';

const [base, title, last] = process.argv.slice(2);
const { browser, page } = await open();
const complaints = [];
page.on('pageerror', (error) => complaints.push(String(error)));
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

try {
  await signIn(page, base);
  complaints.length = 0; // before signing in, /api/me answers 401, which Chromium reports
  const link = page.getByRole('link', { name: title });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Live').waitFor();

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
  }
  for (const complaint of complaints) console.log(`complaint ${complaint}`);
} finally {
  await browser.close();
}
