import { execute } from './execute.js';

process.exitCode = await execute(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  decorated: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
});
