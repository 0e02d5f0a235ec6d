/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith, folderWithSamples, tarazy } from '../cli/run.js';
import { browserPath, launch, serve } from './browser.js';

const path = browserPath();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In each language of the interface: its own words for what the test does. */
const WORDS = {
  kk: {
    locale: 'kk-KZ',
    findings: 'Ескертпелер',
    dismiss: 'Қабылдамау …',
    confirm: 'Қабылдамау',
    state: 'қабылданбады',
    merge: 'Төменгі жолмен біріктіру',
    search: 'оқырман',
    form: 'Оқырман',
    reason: 'Себебі',
    by: 'Атыңыз',
    pairing: 'Бұл сөйлемдер қалай',
  },
  ru: {
    locale: 'ru-RU',
    findings: 'Замечания',
    dismiss: 'Отклонить …',
    confirm: 'Отклонить',
    state: 'отклонено',
    merge: 'Соединить со строкой ниже',
    search: 'читатель',
    form: 'читател',
    reason: 'Причина',
    by: 'Ваше имя',
    pairing: 'Как сопоставлены',
  },
  en: {
    locale: 'en-GB',
    findings: 'Findings',
    dismiss: 'Dismiss …',
    confirm: 'Dismiss',
    state: 'dismissed',
    merge: 'Join with the row below',
    search: 'publications',
    form: 'publication',
    reason: 'Reason',
    by: 'Your name',
    pairing: 'How these clauses',
  },
} as const;

/** What is wrong with a page for people who use it otherwise; grave things only. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  }>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe.skipIf(path === undefined)('the reading room in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(path ?? '');
  });
  afterAll(async () => {
    await browser.close();
  });

  /** A new page that notes what goes wrong and what it asks for. */
  async function opened(
    address: string,
    locale = 'kk-KZ',
  ): Promise<{ page: Page; wrong: string[]; asked: string[] }> {
    const page = await (
      await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })
    ).newPage();
    const [wrong, asked]: [string[], string[]] = [[], []];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address);
    return { page, wrong, asked };
  }

  describe.each(Object.entries(WORDS))('%s', (language, words) => {
    test('a lawyer reads, searches, jumps, filters, decides, corrects, and finds it all again', async () => {
      const folder = await folderWithSamples();
      await tarazy(['align', 'texts'], folder);
      const { address, stop } = await serve(folder);
      try {
        const { page, wrong, asked } = await opened(address, words.locale);
        await page.locator('.card a', { hasText: 'library-rules' }).click();
        await page.waitForSelector('.row');
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(
          await page
            .locator('.row .side')
            .evaluateAll((sides) => [...new Set(sides.map((side) => side.getAttribute('lang')))]),
        ).toEqual(['kk', 'ru', 'en']);

        // Search by stem: another form of the word is found.
        await page.locator('#search').fill(words.search);
        await expect.poll(() => page.locator('.results li').count()).toBeGreaterThan(2);
        expect(await page.locator('.results .hit').first().textContent()).toMatch(
          new RegExp(`^${words.form}`, 'iu'),
        );

        // Jump by number.
        await page.locator('#search').fill('9');
        await page.keyboard.press('Enter');
        await expect.poll(() => page.evaluate('location.hash')).toBe('#library-rules/art_9');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');

        // Filter.
        await page.getByRole('tab', { name: words.findings }).click();
        const all = await page.locator('.findings li').count();
        await page.locator('.filters select').first().selectOption('error');
        expect(await page.locator('.findings li').count()).toBeLessThan(all);
        expect(await page.locator('.findings li').count()).toBe(11);

        // A permalink.
        await page.goto(`${address}#library-rules/art_9__para_1`);
        await page.locator('.row.current:focus').filter({ hasText: 'он бес' }).waitFor();

        // Dismiss, by keys and words.
        await page.keyboard.press('o');
        await page.locator('.notes').getByRole('button', { name: words.dismiss }).first().click();
        await page.getByLabel(words.reason).fill('Келісілген');
        await page.getByLabel(words.by, { exact: true }).fill('А. Омарова');
        await page.locator('.decide').getByRole('button', { name: words.confirm, exact: true }).click();
        await page.locator('.notes .state').filter({ hasText: words.state }).waitFor();

        // Correct the alignment.
        await page.getByText(words.pairing).click();
        await page.getByRole('button', { name: words.merge }).click();
        await expect
          .poll(() => page.locator('.row.current .side').first().locator('.clause').count())
          .toBe(2);

        // Both are kept, on the page and in the file.
        await page.reload();
        await page.waitForSelector('.row.current');
        await expect
          .poll(() => page.locator('.row.current .side').first().locator('.clause').count())
          .toBe(2);
        const file = await readFile(join(folder, 'alignments/library-rules.json'), 'utf8');
        expect(file).toContain('"verdict":"dismissed","by":"А. Омарова"');
        expect(file).toContain('"origin":"reviewed"');

        // Another language, remembered.
        const next = language === 'kk' ? 'ru' : 'kk';
        await page.locator('header select').first().selectOption(next);
        expect(await page.locator('html').getAttribute('lang')).toBe(next);
        await page.reload();
        expect(await page.locator('html').getAttribute('lang')).toBe(next);

        expect(wrong).toEqual([]);
        expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
      } finally {
        await stop();
      }
    });
  });

  describe('one file', () => {
    let file: string;
    beforeAll(async () => {
      const folder = await folderWithSamples();
      await tarazy(['align', 'texts'], folder);
      expect((await tarazy(['view', '--single', 'room.html', 'texts'], folder)).code).toBe(0);
      file = `file://${join(folder, 'room.html')}`;
    });

    test('asks for nothing, and keeps decisions for export', async () => {
      const { page, wrong, asked } = await opened(`${file}#library-rules`);
      await page.waitForSelector('.row.current');
      await page.goto(`${file}#library-rules/art_9__para_1`);
      await page.locator('.row.current:focus').filter({ hasText: 'он бес' }).waitFor();
      const hash = (): Promise<string> => page.evaluate('location.hash');
      while ((await hash()).endsWith('#library-rules/art_9__para_1')) await page.keyboard.press('n');
      const place = await hash();
      await page.keyboard.press('d');
      await page.getByLabel('Себебі').fill('Келісілген');
      await page.getByLabel('Атыңыз', { exact: true }).fill('А. Омарова');
      await page.keyboard.press('Enter');
      await page.locator('.notes .state').first().waitFor();
      // The reader stays where the decision was taken.
      expect(await hash()).toBe(place);
      expect(await page.locator('.row.current .notes .state').count()).toBe(1);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Шешімдерді файлға сақтау' }).click();
      const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
        act: string;
        decisions: unknown[];
      };
      expect(saved).toMatchObject({
        format: 'tarazy-decisions',
        act: 'library-rules',
        decisions: [{ by: 'А. Омарова', reason: 'Келісілген' }],
      });
      expect(wrong).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('blob:'))).toHaveLength(1);
    });

    test.each(['light', 'dark'] as const)('has no barriers that axe knows of (%s)', async (scheme) => {
      const { page } = await opened(file);
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForSelector('.card');
      expect(await barriers(page)).toEqual([]);
      await page.goto(`${file}#library-rules/art_9__para_1`);
      await page.waitForSelector('.row.current');
      await page.keyboard.press('o');
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Ескертпелер' }).click();
      expect(await barriers(page)).toEqual([]);
      await page.goto(`${file}#library-rules/~overview`);
      await page.waitForSelector('.picture');
      expect(await barriers(page)).toEqual([]);
    });

    test('words and what renders them light up together', async () => {
      const { page } = await opened(`${file}#library-rules/art_9__para_1`);
      await page.waitForSelector('.row.current');
      await page.locator('.row.current').focus();
      await page.keyboard.press('ArrowRight');
      const lit = (): Promise<string[]> =>
        page.evaluate(() => [...(CSS.highlights.get('counterparts') ?? new Highlight())].map(String));
      expect((await lit()).length).toBeGreaterThan(1);
      const first = await lit();
      await page.keyboard.press('ArrowRight');
      expect(await lit()).not.toEqual(first);
    });

    test.each([1440, 1024, 390])('nothing sticks out at %i pixels, nor at 200%%', async (width) => {
      for (const wide of [width, width / 2]) {
        const { page } = await opened(`${file}#library-rules/art_9__para_1`);
        await page.setViewportSize({ width: Math.max(320, wide), height: 900 });
        await page.waitForSelector('.row.current');
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
    });

    test('on paper the columns stay and the findings come as footnotes', async () => {
      const { page } = await opened(`${file}#library-rules`);
      await page.waitForSelector('.row');
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect.poll(() => page.locator('.row').count()).toBe(102);
      expect(await page.locator('.footnotes').isVisible()).toBe(true);
      expect(await page.locator('.bar').isVisible()).toBe(false);
    });
  });

  test('a hostile act is text', async () => {
    // As entities, for mark-up is taken out when a text is read.
    const evil = '&lt;img src=x onerror="document.title=1"&gt;&lt;script&gt;document.title=2&lt;/script&gt;';
    const folder = await folderWith({
      'texts/a/kaz.md': `**1-бап. Кеңес ${evil}**\n\n1. Кеңес он бес депутаттан тұрады және ашық жұмыс істейді. Кеңестің отырыстары ауыл тұрғындарының қатысуымен өткізіледі, олардың шешімдері жергілікті баспасөзде жарияланады.\n`,
      'texts/a/rus.md': `**Статья 1. Совет ${evil}**\n\n1. Совет состоит из десяти депутатов и работает открыто. Заседания Совета проводятся с участием жителей села, их решения публикуются в местной печати.\n`,
    });
    await tarazy(['align', 'texts'], folder);
    expect(await tarazy(['view', '--single', 'room.html', 'texts'], folder)).toMatchObject({ code: 0 });
    const { page, wrong } = await opened(`file://${join(folder, 'room.html')}`);
    await page.waitForSelector('.row');
    expect(await page.title()).toBe('Tarazy');
    expect(await page.locator('.row img, .row script').count()).toBe(0);
    expect(await page.locator('.row').first().textContent()).toContain('onerror');
    expect(wrong).toEqual([]);
  });
});
