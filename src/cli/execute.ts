import { CommanderError } from 'commander';
import { messageLanguage, MESSAGE_LANGUAGES, translator, type Translate } from '../i18n/translator.js';
import { Failure } from '../model/failure.js';
import { EXIT } from './exit.js';
import type { Io } from './io.js';
import { buildProgram } from './program.js';

/** Runs one command line and returns its exit code. Nothing but the entry point of the process sets the code. */
export async function execute(argv: readonly string[], io: Io): Promise<number> {
  const t = translator(languageOf(argv, io.env));
  let code: number = EXIT.fine;
  const program = buildProgram(t, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.fine;
      io.err(`${t('error.prefix')}: ${usageMessage(error, t)}\n`);
      return EXIT.usage;
    }
    if (error instanceof Failure) {
      io.err(`${t('error.prefix')}: ${t(`error.${error.code}`, error.data)}\n`);
      return EXIT.usage;
    }
    throw error;
  }
}

/** `--lang` must be known before the commands are described, for their help is in that language too. */
function languageOf(argv: readonly string[], env: Io['env']): (typeof MESSAGE_LANGUAGES)[number] {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  if (named !== undefined) return messageLanguage(named);
  return messageLanguage(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}

/** Commander speaks English only: its errors are told anew by their code, with the word that was wrong. */
function usageMessage(error: CommanderError, t: Translate): string {
  const kind = error.code.replace('commander.', '');
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const key = `usage.${kind}`;
  const told = t(key, { word });
  return told === key ? error.message.replace(/^error: /, '') : told;
}
