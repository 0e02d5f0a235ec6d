import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { chromium, type Page } from 'playwright-core';
import { resolve } from 'node:path';

/** The bar, in milliseconds, for the page to show the act. */
const OPEN_BAR = 1000;
/** Longer ones are felt. */
const LONG_TASK = 100;
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

/** How fast the single file of an act opens in a browser, and whether it scrolls without long tasks. */
export async function measureRoom(print: (line: string) => void): Promise<void> {
  const official = resolve(process.env['TARAZY_OFFICIAL'] ?? '../shared/official', 'constitution-2026');
  const folder = mkdtempSync(join(tmpdir(), 'tarazy-'));
  const browser = await chromium
    .launch({ executablePath: process.env['TARAZY_CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS })
    .catch(() => undefined);
  if (!browser) {
    print('\nroom: SKIPPED, there is no chromium; name it in TARAZY_CHROMIUM');
    return;
  }
  print('\nroom: one file in a browser');
  for (const [name, path] of [
    ['constitution-2026', official],
    ['texts', 'texts'],
  ] as const) {
    const file = join(folder, `${name}.html`);
    try {
      execFileSync(process.execPath, ['bin/tarazy.js', 'view', '--single', file, path], { stdio: 'ignore' });
    } catch {
      print(`${name}: SKIPPED, ${path} cannot be shown`);
      continue;
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const hash = name === 'texts' ? '#rural-council-charter' : '#art_1';
    const opened = await openedIn(page, `file://${file}${hash}`);
    const longest = await longestTask(page);
    const kilobytes = Math.round(statSync(file).size / 1024);
    print(
      `${name}: ${kilobytes} KB, opens in ${opened} ms (bar ${OPEN_BAR}), longest task while scrolling ${longest} ms (bar ${LONG_TASK})`,
    );
    await page.close();
  }
  await browser.close();
}

/** From the request to the first rows, median of five. */
async function openedIn(page: Page, address: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.goto('about:blank');
    const start = performance.now();
    await page.goto(address);
    await page.waitForSelector('.row');
    times.push(performance.now() - start);
  }
  return Math.round(times.sort((a, b) => a - b)[2] ?? 0);
}

/** Scrolls through the whole act, a window at a time. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const end = () => document.documentElement.scrollHeight - innerHeight;
    for (let at = 0; at < end(); at += innerHeight) {
      scrollTo(0, at);
      await new Promise((done) => setTimeout(done, 50));
    }
    await new Promise((done) => setTimeout(done, 200));
    return Math.round(longest);
  })()`);
}
