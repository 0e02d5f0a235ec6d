import { describe, expect, test } from 'vitest';
import { lawClauses } from '../../src/model/act.js';
import { KK, RU, shown, sourceOf } from './acts.js';
import { roomAct } from '../../src/view/act.js';

const act = shown();
const row = (eId: string) => act.rows.find((one) => one.eId === eId && !one.heading);

describe('what the reading room shows', () => {
  test('every clause stands in exactly one row, with its wording', () => {
    const source = sourceOf({ kk: KK, ru: RU });
    for (const { language, root } of source.acts) {
      const ids = act.rows.flatMap(
        ({ sides }) => sides[language]?.map(({ id, text }) => `${id} ${text}`) ?? [],
      );
      expect(ids.toSorted()).toEqual(
        lawClauses(root)
          .map(({ clause }) => `${clause.id} ${clause.text}`)
          .toSorted(),
      );
    }
  });

  test('the outline leads to rows, in the order of the text', () => {
    expect(act.outline.map(({ eId, row: at }) => [eId, act.rows[at]?.eId])).toEqual([
      ['art_1', 'art_1'],
      ['art_2', 'art_2'],
    ]);
    expect(act.outline[0]).toMatchObject({
      cited: { kk: '1-бап', ru: 'статья 1', en: 'Article 1' },
      headings: { kk: 'Кеңес', ru: 'Совет' },
    });
  });

  test('numbers are shown as they are printed', () => {
    expect(row('art_1__para_2')?.sides['kk']?.map(({ label }) => label)).toEqual(
      ['2.', undefined].slice(0, 1),
    );
    expect(act.rows[0]?.sides['kk']?.[0]).toMatchObject({ text: 'Кеңес', label: '1-бап.' });
    expect(act.rows[0]?.sides['ru']?.[0]).toMatchObject({ text: 'Совет', label: 'Статья 1.' });
  });

  test('a finding is marked at its words, and says in three languages what differs', () => {
    const finding = act.findings.find(({ rule }) => rule === 'number-mismatch');
    expect(finding).toMatchObject({ severity: 'error', pair: ['kk', 'ru'], eId: 'art_1__para_1' });
    expect(finding?.message.kk).toContain('он бес');
    expect(finding?.says).toMatchObject({ kk: { kk: '15' }, ru: { kk: '10' } });
    for (const [language, words] of [
      ['kk', 'он бес'],
      ['ru', 'десяти'],
    ] as const) {
      const [clause, start, end] = finding?.marks[language]?.[0] ?? [];
      expect(act.rows[finding?.row ?? -1]?.sides[language]?.[clause ?? -1]?.text.slice(start, end)).toBe(
        words,
      );
    }
  });

  test('words that render each other are linked', () => {
    const { sides, links } = row('art_2__para_2') ?? {};
    const words = links?.map(({ at }) =>
      ['kk', 'ru'].map((language) =>
        at[language]
          ?.map(([clause, start, end]) => sides?.[language]?.[clause]?.text.slice(start, end))
          .join(' '),
      ),
    );
    expect(words).toContainEqual(['Отырыс', 'Заседание']);
    expect(words?.some(([kk, ru]) => kk?.includes('ашық') && ru?.includes('открыто'))).toBe(true);
  });

  test('citations of the act lead to their places', () => {
    const [kk] = row('art_2__para_1')?.sides['kk'] ?? [];
    expect(kk?.citations.map(({ start, end, eId }) => [kk.text.slice(start, end), eId])).toEqual([
      ['Осы Жарғының 1-бабының 2-тармағы', 'art_1__para_2'],
    ]);
  });

  test('the same files give the same bytes', () => {
    expect(JSON.stringify(shown())).toBe(JSON.stringify(act));
  });

  test('a clause that one version lacks has a row of its own', () => {
    const lacking = roomAct(sourceOf({ kk: KK, ru: RU.replace(' Протокол публикуется.', '') }));
    const lonely = lacking.rows.filter(({ type }) => type === '1-0');
    expect(lonely.map(({ sides }) => sides['kk']?.[0]?.text)).toEqual(['Хаттама жарияланады.']);
    expect(lacking.findings.find(({ rule }) => rule === 'unaligned-clause')?.row).toBe(
      lacking.rows.indexOf(lonely[0] as never),
    );
  });
});
