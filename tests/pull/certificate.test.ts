import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { request } from '../../src/pull/request.js';
import { folderWith, tarazy } from '../cli/run.js';
import { has } from '../write/programs.js';
import { zanDocument } from './acts.js';

const SUBJECT = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];

test.runIf(has('openssl', 'openssl'))(
  'a certificate that nobody vouches for ends it; NODE_EXTRA_CA_CERTS vouches',
  async () => {
    const folder = await folderWith({});
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      ...SUBJECT,
      '-keyout',
      key,
      '-out',
      cert,
    ];
    execFileSync('openssl', made, { stdio: 'ignore' });
    const asked: string[] = [];
    const server = createServer(
      { key: readFileSync(key), cert: readFileSync(cert) },
      (incoming, response) => {
        asked.push(incoming.url ?? '');
        const language = incoming.url?.includes('/kaz') ? 'kk' : 'ru';
        const page = incoming.url?.includes('page=1&') || incoming.url?.endsWith('page=1');
        response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' });
        response.end(page ? JSON.stringify(zanDocument(language, '2026-03-15')) : '');
      },
    );
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    try {
      const base = `https://localhost:${(server.address() as AddressInfo).port}`;
      const options = { url: `${base}/a`, headers: {}, timeout: 5000, largest: 1 << 20 };
      await expect(request(options)).rejects.toMatchObject({
        code: 'untrusted-certificate',
        data: { reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      });
      expect(asked).toEqual([]);
      const own = await folderWith({
        'tarazy.config.json': JSON.stringify({ pull: { zan: base, delay: 1 } }),
      });
      const args = ['pull', 'zan:7', '--languages', 'kk,ru'];
      expect(await tarazy(args, own)).toMatchObject({ code: 2, out: '' });
      expect(asked).toEqual([]);
      expect(await tarazy(args, own, { NODE_EXTRA_CA_CERTS: cert })).toMatchObject({ code: 0 });
    } finally {
      server.close();
    }
  },
);
