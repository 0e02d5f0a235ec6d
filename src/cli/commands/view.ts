import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import { alignmentPath, readStoredAlignment } from '../../store/alignment-file.js';
import { writeFileAtomic } from '../../store/file.js';
import { pageAssets } from '../../view/assets.js';
import { Desk, type Shelf } from '../../view/desk.js';
import type { RoomAct } from '../../view/room.js';
import { serveRoom } from '../../view/server.js';
import { siteFiles, singleFile } from '../../view/site.js';
import { EXIT } from '../exit.js';
import { today } from '../day.js';
import { userName } from '../git.js';
import { loadActs, requestedActs } from '../load.js';
import type { ActOptions, Context, ViewOptions } from '../options.js';
import { requestedStandard } from '../standard.js';

/** `tarazy view`: the reading room, on this machine, as a static site or as one file. */
export async function view(
  paths: string[],
  options: ActOptions & ViewOptions,
  { io, t }: Context,
): Promise<number> {
  const desk = new Desk(await shelfOf(paths, options, { io, t }));
  const assets = await pageAssets();
  if (options.out === undefined && options.single === undefined) {
    const { address, close } = await serveRoom(desk, assets, {
      port: options.port,
      by: await userName(io.cwd),
    });
    io.out(`${address}\n`);
    io.err(`${t('view.serving')}\n`);
    if (options.open) openBrowser(address);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await close();
    return EXIT.fine;
  }
  const room = await desk.room();
  const acts: RoomAct[] = [];
  for (const { id, obstacle } of room.acts) if (!obstacle) acts.push(await desk.act(id));
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
