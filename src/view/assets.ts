import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built page: its template, its script and its styles. */
export interface PageAssets {
  html: string;
  script: string;
  style: string;
}

/** The page as it was built with Tarazy. */
export async function pageAssets(): Promise<PageAssets> {
  const folder = pageFolder();
  const [html, script, style] = await Promise.all(
    ['index.html', 'page.js', 'page.css'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return { html: html ?? '', script: script ?? '', style: style ?? '' };
}

/** The folder `page` beside what is built, wherever in it this module has come to lie; `dist/page` from the source. */
function pageFolder(): string {
  const folders = ['./page', '../page', '../../dist/page'].map((up) =>
    fileURLToPath(new URL(up, import.meta.url)),
  );
  return folders.find((folder) => existsSync(join(folder, 'page.js'))) ?? folders[0] ?? '';
}
