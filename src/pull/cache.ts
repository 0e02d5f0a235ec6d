import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { writeFileAtomic } from '../store/file.js';

/** An answer of a bank as it is kept on disk; `text` is absent where the bank had nothing at that address. */
export interface Kept {
  url: string;
  /** When the bank last said so, ISO 8601. */
  retrieved: string;
  text?: string;
  etag?: string;
  lastModified?: string;
}

/** Answers of the banks by their addresses. */
export interface Cache {
  read(url: string): Promise<Kept | undefined>;
  write(kept: Kept): Promise<void>;
}

const keptSchema = v.object({
  url: v.string(),
  retrieved: v.pipe(v.string(), v.isoTimestamp()),
  text: v.exactOptional(v.string()),
  etag: v.exactOptional(v.string()),
  lastModified: v.exactOptional(v.string()),
  sha256: v.string(),
});

/** A cache in a folder, one file an address; `shown` is what messages call the folder. */
export function folderCache(folder: string, shown: string): Cache {
  const nameOf = (url: string): string[] => [
    new URL(url).host.replace(/[^\w.-]/gu, '_'),
    `${sha256(url).slice(0, 32)}.json`,
  ];
  return {
    /** Damaged entries are as good as none: the bank is asked again. */
    async read(url) {
      const content = await readFile(resolve(folder, ...nameOf(url)), 'utf8').catch(() => '');
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), content);
      if (!parsed.success) return undefined;
      const { sha256: sum, ...kept } = parsed.output;
      return kept.url === url && sha256(kept.text ?? '') === sum ? kept : undefined;
    },
    async write(kept) {
      // Whoever keeps texts in git has no use for the cache there.
      await writeFileAtomic(join(folder, '.gitignore'), ['*\n'], join(shown, '.gitignore'));
      const name = nameOf(kept.url);
      const entry = { ...kept, sha256: sha256(kept.text ?? '') };
      await writeFileAtomic(resolve(folder, ...name), [JSON.stringify(entry)], join(shown, ...name));
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
