import { execute } from './execute.js';

// Whoever reads the first lines only, as `head` does, has what was wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await execute(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  decorated: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
});
