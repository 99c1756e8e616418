// What axe-core finds against WCAG 2.1 A and AA on a page as it stands, in the light and the dark theme.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** One line for every violation; none when all is well. */
export async function violations(page) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(AXE);
    const { violations: all } = await page.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
    for (const { id, nodes } of all) {
      found.push(...nodes.map((node) => `${colorScheme} ${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`.replaceAll('\n', ' ')));
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return found;
}
