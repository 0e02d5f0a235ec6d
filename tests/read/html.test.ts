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
    [
      'a page of adilet.zan.kz: links in notes and in the text, anchors, items parted by line ends',
      `<div class="container_alpha slogan"><h1>Ереже</h1></div><div class="container_gamma text text_upd"><article>
<p><span style="color:#ff0000">&nbsp;&nbsp; Ескерту. Тақырып жаңа редакцияда – ҚР 24.05.2018 </span><a href="/kaz/docs/Z1800000156#z3">№ 156-VI</a><span style="color:#ff0000"> Заңымен.<br></span></p>
<p id="z1"><span class="note">&nbsp;&nbsp; РҚАО-ның ескертпесі!</span></p>
<h3 id="z2"><b> 1-тарау. Жалпы ережелер</b></h3>
<p id="z3"><b>&nbsp;&nbsp; 1-бап. Реттеу мәні</b></p>
<p id="z4">&nbsp;&nbsp; <a name="z5"></a>1. Кеңес <a href="/kaz/docs/K950001000_">Конституцияға</a> сәйкес:</p>
<p id="z6">&nbsp;&nbsp; 1) жиналады;<br>&nbsp;&nbsp; 2) шешеді.</p></article></div>`,
      [
        '0 Ескерту. Тақырып жаңа редакцияда – ҚР 24.05.2018 № 156-VI Заңымен.',
        '0> РҚАО-ның ескертпесі!',
        '3* 1-тарау. Жалпы ережелер',
        '0* 1-бап. Реттеу мәні',
        '0 1. Кеңес Конституцияға сәйкес:',
        '0 1) жиналады;',
        '0 2) шешеді.',
      ],
    ],
    ['cells', '<table><tr><td>1</td><td>Жайылым</td></tr></table>', ['0 1', '0 Жайылым']],
    ['marks that are no tags', '<p>a < b &amp;&lt;i&gt;</p>', ['0 a < b &<i>']],
  ])('%s', (_, html, expected) => {
    expect(shown(html)).toEqual(expected);
  });
});
