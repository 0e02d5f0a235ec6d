import { inflateSync } from 'node:zlib';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { serverPage, singlePage, sitePage, type StaticData } from '../../src/view/html.js';
import { shown } from './acts.js';

const HOSTILE = '</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>';
const ASSETS = {
  html: '<!doctype html><html><head><!--tarazy-head--><link rel="stylesheet" href="page.css"></head><body><!--tarazy-data--><script defer src="page.js"></script></body></html>',
  script: 'const a = "</script><!--";',
  style: 'p > b { margin: 0 }',
};

const act = shown({
  kk: `**1-бап. Кеңес ${HOSTILE}**\n\n1. Кеңес ${HOSTILE} <!--tarazy-data--> он бес депутаттан тұрады.\n`,
  ru: `**Статья 1. Совет**\n\n1. Совет $& ${HOSTILE} состоит из десяти депутатов.\n`,
});
const data: StaticData = { mode: 'static', room: { toolVersion: '0', acts: [] }, acts: { [act.id]: act } };

function dataOf(html: string): unknown {
  const packed = /id="tarazy-data" data-encoding="deflate">([^<]*)</.exec(html)?.[1] ?? '';
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString());
}

/** The scripts of a page as a browser finds them. */
function scripts(html: string): string[] {
  const found: string[] = [];
  const visit = (node: object): void => {
    if ('tagName' in node && node.tagName === 'script')
      found.push(JSON.stringify(node, ['attrs', 'name', 'value']));
    if ('childNodes' in node) for (const child of node.childNodes as object[]) visit(child);
  };
  visit(parse(html));
  return found;
}

test('a single file holds all, asks for nothing, and has two scripts whatever the law says', () => {
  const html = singlePage(ASSETS, data);
  expect(dataOf(html)).toEqual(JSON.parse(JSON.stringify(data)));
  expect(scripts(html)).toHaveLength(2);
  expect(html).not.toMatch(/(?:src|href)=/);
  expect(html).toMatch(
    /default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; connect-src 'none'/,
  );
  expect(html).not.toContain('alert(1)');
});

test('a page of a site has its script beside it', () => {
  const html = sitePage(ASSETS, data);
  expect(dataOf(html)).toEqual(JSON.parse(JSON.stringify(data)));
  expect(scripts(html)).toHaveLength(2);
  expect(html).toContain('src="page.js"');
});

test('the page of the server holds no data', () => {
  const html = serverPage(ASSETS, 'token', '"><script>alert(1)</script>');
  expect(scripts(html)).toHaveLength(1);
  expect(html).not.toContain('tarazy-data');
});
