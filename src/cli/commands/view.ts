import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import { Failure } from '../../model/failure.js';
import { alignmentPath, readStoredAlignment } from '../../store/alignment-file.js';
import { writeFileAtomic } from '../../store/file.js';
import { pageAssets, type PageAssets } from '../../view/assets.js';
import { Desk, type Shelf } from '../../view/desk.js';
import type { ActCard, RoomAct } from '../../view/room.js';
import { serveRoom, type RoomServer } from '../../view/server.js';
import { siteFiles, singleFile } from '../../view/site.js';
import { EXIT } from '../exit.js';
import { today } from '../day.js';
import { userName } from '../git.js';
import { loadActs, requestedActs } from '../load.js';
import type { ActOptions, Context, ViewOptions } from '../options.js';
import { requestedStandard } from '../standard.js';

/** Of no well-known service. */
const USUAL_PORT = 8327;

/** `tarazy view`: the reading room, on this machine, as a static site or as one file. */
export async function view(
  paths: string[],
  options: ActOptions & ViewOptions,
  { io, t }: Context,
): Promise<number> {
  const desk = new Desk(await shelfOf(paths, options, { io, t }));
  const assets = await pageAssets();
  if (options.out === undefined && options.single === undefined) {
    const { address, close } = await served(desk, assets, options.port, await userName(io.cwd));
    io.out(`${address}\n`);
    io.err(`${t('view.serving')}\n`);
    if (options.open) openBrowser(address);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await close();
    return EXIT.fine;
  }
  const [cards, acts]: [ActCard[], RoomAct[]] = [[], []];
  for (const id of desk.ids) {
    const card = await desk.card(id);
    cards.push(card);
    if (!card.obstacle) acts.push(await desk.act(id));
  }
  const room = { toolVersion: desk.toolVersion, acts: cards };
  if (options.single !== undefined) {
    const file = options.single;
    await writeFileAtomic(resolve(io.cwd, file), [singleFile(assets, room, acts)], file);
    io.err(`${t('view.written', { file, acts: acts.length })}\n`);
  }
  if (options.out !== undefined) {
    for (const [name, content] of siteFiles(assets, room, acts)) {
      const file = join(options.out, name);
      await writeFileAtomic(resolve(io.cwd, file), [content], file);
    }
    io.err(`${t('view.written', { file: join(options.out, 'index.html'), acts: acts.length })}\n`);
  }
  return EXIT.fine;
}

/** The same port each time, if it is free: what a browser remembers of a reader it remembers by the address. */
async function served(
  desk: Desk,
  assets: PageAssets,
  port: number | undefined,
  by: string | undefined,
): Promise<RoomServer> {
  if (port !== undefined) return serveRoom(desk, assets, { port, by });
  return serveRoom(desk, assets, { port: USUAL_PORT, by }).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'no-port') return serveRoom(desk, assets, { by });
    throw error;
  });
}

async function shelfOf(paths: readonly string[], options: ActOptions, { io }: Context): Promise<Shelf> {
  const located = await requestedActs(paths, options, io);
  const byId = new Map(located.map((files) => [files.id, files]));
  const { settings, dictionary } = await requestedStandard(io);
  const fileOf = (id: string): string => alignmentPath(options.alignments, id);
  const pathOf = (id: string): string => resolve(io.cwd, fileOf(id));
  return {
    ids: [...byId.keys()],
    pathOf,
    today,
    toolVersion: version,
    load: async (id) => {
      const files = byId.get(id);
      const acts = files ? await loadActs(files, options, io) : [];
      const stored = await readStoredAlignment(pathOf(id), fileOf(id));
      return { id, acts, stored, file: fileOf(id), settings, dictionary };
    },
  };
}

/** Opens the address in the browser of the system, without a shell; where there is none the address has been printed. */
function openBrowser(address: string): void {
  const { platform } = process;
  const nothing = (): undefined => undefined;
  if (platform === 'win32') execFile('rundll32', ['url.dll,FileProtocolHandler', address], nothing);
  else execFile(platform === 'darwin' ? 'open' : 'xdg-open', [address], nothing);
}
