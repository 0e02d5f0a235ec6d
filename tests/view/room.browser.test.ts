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
    title: 'Ауыл кітапханасын пайдалану қағидалары',
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
    title: 'Правила пользования сельской библиотекой',
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
    title: 'Rules for the use of a rural library',
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
        await page.locator('.card', { hasText: 'library-rules' }).locator('a').click();
        await page.waitForSelector('.row');
        expect(await page.title()).toBe(`${words.title} – Tarazy`);
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

    test('what is searched stands beside the text, wherever one reads; Enter goes from hit to hit', async () => {
      const { page } = await opened(`${file}#library-rules/art_14`);
      await page.locator('.row.current:focus').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('оқырман');
      await page.locator('.results .hit').first().waitFor();
      expect(await page.locator('.results').isVisible()).toBe(true);
      const box = await page.locator('.results').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(900);
      const places: string[] = [];
      for (let hit = 0; hit < 2; hit += 1) {
        await page.keyboard.press('Enter');
        places.push((await page.locator('.row.current').getAttribute('aria-label')) ?? '');
      }
      expect(places).toEqual(['кіріспе', '1-баптың 1-тармағы']);
      await page.keyboard.press('Shift+Enter');
      expect(await page.locator('.row.current').getAttribute('aria-label')).toBe('кіріспе');
    });

    test('the way back leads from a cited place to the row that cites it', async () => {
      const { page } = await opened(`${file}#library-rules/art_10`);
      await page.locator('.row.current:focus').waitFor();
      // Without any step of the reader's, only by scrolling.
      const citing = page.locator('.row', { hasText: 'шағым жазбаша немесе' });
      while ((await citing.count()) === 0) await page.mouse.wheel(0, 600);
      const place = await citing.getAttribute('aria-label');
      await citing.locator('.clause a').first().click();
      const current = (): Promise<string | null> => page.locator('.row.current').getAttribute('aria-label');
      await expect.poll(current).toBe('6-баптың 1-тармағының 4) тармақшасы');
      await page.goBack();
      await expect.poll(current).toBe(place);
    });

    test('a row that is gone to lies below the heads of the columns, and stays there', async () => {
      const { page } = await opened(`${file}#rural-council-charter`);
      await page.waitForSelector('.row');
      for (const eId of ['art_50', 'art_20', 'art_40__para_2']) {
        await page.goto(`${file}#rural-council-charter/${eId}`);
        await page.locator('.row.current:focus').waitFor();
        await expect
          .poll(async () => {
            const { y = 0 } = (await page.locator('.row.current').boundingBox()) ?? {};
            const heads = (await page.locator('.heads').boundingBox()) ?? { y: 0, height: 0 };
            return y >= heads.y + heads.height && y < 300;
          })
          .toBe(true);
      }
    });

    test('nothing is decided on a finding that is out of sight', async () => {
      const { page } = await opened(`${file}#library-rules`);
      await page.evaluate(() => {
        localStorage.setItem('tarazy:by', JSON.stringify('А. Омарова'));
      });
      await page.reload();
      await page.waitForSelector('.row');
      await page.keyboard.press('n');
      await page.locator('.finding.current').waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      await page.getByRole('tab', { name: 'Ескертпелер' }).click();
      await page.locator('.filters select').nth(1).selectOption('accepted');
      expect(await page.locator('.findings li').count()).toBe(0);
    });

    test('a comment is kept with the decision that it explains', async () => {
      const { page } = await opened(`${file}#library-rules/art_9__para_1`);
      await page.locator('.row.current:focus').waitFor();
      await page.keyboard.press('n');
      await page.keyboard.press('c');
      await page.locator('.verdict select').selectOption('marked');
      await page.getByLabel('Түсініктеме').fill('Министрлікпен келісу');
      await page.getByLabel('Атыңыз', { exact: true }).fill('А. Омарова');
      await page.keyboard.press('Enter');
      const decision = page.locator('.notes .decision').first();
      await decision.waitFor();
      expect(await decision.textContent()).toMatch(
        /^түзетілуге тиіс: А\. Омарова, .* – Министрлікпен келісу$/u,
      );
      // Commands are about the row again, and what has been said is there to be changed.
      await page.locator('.row.current:focus').waitFor();
      await page.keyboard.press('c');
      expect(await page.getByLabel('Түсініктеме').inputValue()).toBe('Министрлікпен келісу');
    });

    test('a page without a server takes back what was decided in it', async () => {
      const { page } = await opened(`${file}#library-rules/art_9__para_1`);
      await page.locator('.row.current:focus').waitFor();
      await page.keyboard.press('n');
      await page.keyboard.press('m');
      await page.getByLabel('Атыңыз', { exact: true }).fill('А. Омарова');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Шешімді қайтарып алу' }).click();
      await expect.poll(() => page.locator('.notes .decision').count()).toBe(0);
      expect(
        await page.getByRole('button', { name: 'Шешімдерді файлға сақтау' }).textContent(),
      ).not.toContain('(');
    });

    test('two windows of one page do not lose each other’s decisions', async () => {
      const { page } = await opened(`${file}#library-rules/art_9__para_1`);
      const other = await page.context().newPage();
      await other.goto(`${file}#library-rules/art_9__para_1`);
      for (const [one, nth] of [
        [page, 0],
        [other, 1],
      ] as const) {
        await one.locator('.row.current:focus').waitFor();
        await one.keyboard.press('o');
        await one.locator('.finding').nth(nth).getByRole('button', { name: 'Түзетілсін' }).click();
        await one.getByLabel('Атыңыз', { exact: true }).fill('А. Омарова');
        await one.keyboard.press('Enter');
        await one.locator('.finding').nth(nth).locator('.decision').waitFor();
      }
      await page.reload();
      await page.locator('.row.current').waitFor();
      await page.keyboard.press('o');
      await page.locator('.notes').waitFor();
      expect(await page.locator('.notes .decision').count()).toBe(2);
    });

    test('on a narrow screen outline and tools lie over the text when they are wanted', async () => {
      const { page } = await opened(`${file}#library-rules`);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForSelector('.row');
      expect(await page.locator('.aside').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Мазмұны мен ескертпелері' }).click();
      await page.locator('.outline button', { hasText: '14-бап' }).click();
      await page.locator('.row.current:focus').filter({ hasText: '14-бап' }).waitFor();
      expect(await page.locator('.aside').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Құралдар' }).click();
      await page.locator('#tools select').first().selectOption('ru');
      await page.keyboard.press('Escape');
      expect(await page.locator('#tools').isVisible()).toBe(false);
      expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    });

    test.each([1440, 1024, 390])('nothing sticks out at %i pixels, nor twice as large', async (width) => {
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
