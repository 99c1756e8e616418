// Takes the picture of the README from a running system: signs in, opens the newest release of a title, and waits until a
// stage is reached and a word is there.
// usage: node picture.mjs <gateway> <user> <password> <title> <stage> <word> <file.png> [light|dark]
import { open, signIn } from './browser.mjs';

const [base, user, password, title, stage, word, file, colorScheme = 'light'] = process.argv.slice(2);
const { browser, page } = await open({ width: 1280, height: 830, colorScheme, scale: 1.5 });
try {
  await signIn(page, base, { user, password });
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('status').getByText('Live').waitFor();
  await page.locator('.timeline [aria-current=step]', { hasText: stage }).waitFor({ timeout: 300_000 });
  await page.getByText(word).first().waitFor({ timeout: 300_000 });
  await page.locator('img.cover').evaluate((cover) => cover.decode());
  // what just arrived is still tinted for a moment
  await page.evaluate(() => Promise.all(document.getAnimations().filter((a) => a.effect?.getTiming().iterations === 1).map((a) => a.finished)));
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
