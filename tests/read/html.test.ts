import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/read/html.js';

const shown = (html: string): string[] =>
  readHtml(html).map(
    ({ text, level, strong, quoted }) => `${level}${strong ? '*' : ''}${quoted ? '>' : ''} ${text}`,
  );

describe('HTML', () => {
  test.each<[string, string, string[]]>([
    [
      'bold paragraphs',
      '<p><b>1-бап</b></p><p><strong>2-бап.</strong> Кеңес</p>',
      ['0* 1-бап', '0 2-бап. Кеңес'],
    ],
    ['spaces that do not break', '<p>&nbsp;&nbsp; 1. Кеңес.</p>', ['0 1. Кеңес.']],
    ['notes by class', '<p class="note">Ескерту. А.</p><p>Б.</p>', ['0> Ескерту. А.', '0 Б.']],
    ['notes that do not end', '<p class="note">Ескерту. А.<p>Б.', ['0> Ескерту. А.', '0 Б.']],
    [
      'notes in red',
      '<p><font color="#FF0000">Ескерту.</font></p><p><span style="COLOR: red">А</span> Б</p>',
      ['0> Ескерту.', '0 А Б'],
    ],
    [
      'notes within notes',
      '<div class="note"><div>А</div><div>Б</div></div><div>В</div>',
      ['0> А', '0> Б', '0 В'],
    ],
    ['the furniture of a page', '<nav>Мәзір</nav><p>Мәтін</p><footer>Соңы</footer>', ['0 Мәтін']],
    [
      'the text of a bank alone',
      '<p>Басы</p><div class="text text_upd"><div><p>Мәтін</p></div></div><p>Соңы</p>',
      ['0 Мәтін'],
    ],
    ['the main part alone', '<p>Басы</p><main><p>Мәтін</p></main><p>Соңы</p>', ['0 Мәтін']],
    ['cells', '<table><tr><td>1</td><td>Жайылым</td></tr></table>', ['0 1', '0 Жайылым']],
    ['marks that are no tags', '<p>a < b &amp;&lt;i&gt;</p>', ['0 a < b &<i>']],
  ])('%s', (_, html, expected) => {
    expect(shown(html)).toEqual(expected);
  });
});
