import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { MESSAGE_LANGUAGES, type Translate } from '../i18n/translator.js';
import { LANGUAGES } from '../languages/registry.js';
import { SEVERITIES } from '../model/finding.js';
import type { Verdict } from '../model/review.js';
import type { Io } from './io.js';
import {
  DOCUMENT_FORMATS,
  EXPORT_FORMATS,
  REPORT_FORMATS,
  type ActOptions,
  type BeadsOptions,
  type CheckOptions,
  type Context,
  type DecideOptions,
  type ExportOptions,
  type GlossaryOptions,
  type PullOptions,
  type ReportOptions,
  type ReviewedOptions,
  type ReviewListOptions,
  type SegmentOptions,
  type TermsOptions,
  type ViewOptions,
} from './options.js';
import { version } from '../../package.json' with { type: 'json' };

/** What each way of deciding is called at the command line. */
const REVIEW_VERBS: Readonly<Record<string, Verdict>> = {
  accept: 'accepted',
  dismiss: 'dismissed',
  mark: 'marked',
};

/**
 * The command line: names, options and help, in the reader's language. What a command does is loaded when it is called,
 * so that `--help` answers at once.
 */
export function buildProgram(t: Translate, io: Io, setCode: (code: number) => void): Command {
  const context: Context = { io, t };
  const program = prepare(new Command('tarazy'), t, io)
    .description(t('help.tarazy'))
    .version(version, '-V, --version', t('help.version'))
    .helpCommand('help [command]', t('help.help-command'))
    .addHelpText(
      'after',
      examples(t, ['tarazy align texts', 'tarazy check texts', 'tarazy export --format tmx texts']),
    );
  const command = (name: string, sample: readonly string[], parent = program): Command => {
    const made = prepare(parent.command(name), t, io)
      .description(t(`help.${parent === program ? name : `${parent.name()}-${name}`}`))
      .addOption(languageOption(t));
    return made.addHelpText('after', examples(t, sample));
  };

  program.addOption(languageOption(t));

  acts(
    command('align', ['tarazy align texts', 'tarazy align udhr:', 'tarazy align --kk kaz.md --ru rus.md']),
    t,
  ).action(async (paths: string[], options: ActOptions) => {
    const { align } = await import('./commands/align.js');
    setCode(await align(paths, options, context));
  });

  acts(
    command('check', [
      'tarazy check texts',
      'tarazy check --format json acts/tax-code > findings.json',
      'tarazy check --format sarif --max-warnings 0 texts > findings.sarif',
      'tarazy check --write-baseline baseline.json',
      'tarazy check --baseline baseline.json --changed-since origin/main',
    ]),
    t,
  )
    .addOption(
      new Option('--format <format>', t('help.report-format')).choices(REPORT_FORMATS).default('text'),
    )
    .addOption(
      new Option('--max-warnings <number>', t('help.max-warnings')).argParser(numberUpTo(Infinity, /^\d+$/)),
    )
    .addOption(
      new Option('--min-confidence <number>', t('help.min-confidence')).argParser(
        numberUpTo(1, /^\d+(?:\.\d+)?$/),
      ),
    )
    .addOption(new Option('--min-severity <severity>', t('help.min-severity')).choices(SEVERITIES))
    .option('--baseline <file>', t('help.baseline'))
    .addOption(new Option('--write-baseline <file>', t('help.write-baseline')).conflicts('baseline'))
    .option('--changed-since <revision>', t('help.changed-since'))
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check.js');
      setCode(await check(paths, options, context));
    });

  const review = command('review', [
    'tarazy review dismiss library-rules art_9__para_2 --reason "…"',
    'tarazy review list --expired',
  ]).helpCommand('help [command]', t('help.help-command'));

  for (const [verb, verdict] of Object.entries(REVIEW_VERBS)) {
    const decide = command(
      verb,
      [`tarazy review ${verb} library-rules art_9__para_2 --rule number-mismatch --reason "…"`],
      review,
    );
    reviewed(decide, t)
      .addOption(
        new Option('--reason <text>', t('help.reason'))
          .argParser(notBlank)
          .makeOptionMandatory(verdict === 'dismissed'),
      )
      .addOption(new Option('--by <name>', t('help.by')).argParser(notBlank))
      .addOption(new Option('--on <date>', t('help.on')).argParser(day))
      .action(async (act: string, eId: string, options: DecideOptions) => {
        const { decideOn } = await import('./commands/review.js');
        setCode(await decideOn(verdict, act, eId, options, context));
      });
  }

  reviewed(command('remove', ['tarazy review remove library-rules art_9__para_2'], review), t).action(
    async (act: string, eId: string, options: ReviewedOptions) => {
      const { removeReviews } = await import('./commands/review.js');
      setCode(await removeReviews(act, eId, options, context));
    },
  );

  versions(
    command('import', ['tarazy review import library-rules decisions.json'], review)
      .addArgument(new Argument('<act>', t('help.one-act')))
      .addArgument(new Argument('<file>', t('help.decisions'))),
    t,
  ).action(async (act: string, file: string, options: Omit<ActOptions, 'id'>) => {
    const { importDecisions } = await import('./commands/review-import.js');
    setCode(await importDecisions(act, file, options, context));
  });

  acts(command('list', ['tarazy review list texts', 'tarazy review list --expired'], review), t)
    .option('--expired', t('help.expired'))
    .addOption(new Option('--format <format>', t('help.format')).choices(['text', 'json']).default('text'))
    .action(async (paths: string[], options: ReviewListOptions) => {
      const { listReviews } = await import('./commands/review-list.js');
      setCode(await listReviews(paths, options, context));
    });

  acts(
    command('view', [
      'tarazy view',
      'tarazy view texts --port 8080 --no-open',
      'tarazy view --single library-rules.html texts/kk/library-rules.md',
      'tarazy view --out site texts',
    ]),
    t,
  )
    .addOption(new Option('--port <number>', t('help.port')).argParser(numberUpTo(65_535, /^\d+$/)))
    .option('--no-open', t('help.no-open'))
    .option('--out <folder>', t('help.view-out'))
    .option('--single <file>', t('help.single'))
    .action(async (paths: string[], options: ActOptions & ViewOptions) => {
      const { view } = await import('./commands/view.js');
      setCode(await view(paths, options, context));
    });

  acts(
    command('report', [
      'tarazy report texts --min-severity warning > findings.md',
      'tarazy report --format docx --out findings.docx --lang ru texts/ru/library-rules.md',
    ]),
    t,
  )
    .addOption(
      new Option('--format <format>', t('help.document-format')).choices(DOCUMENT_FORMATS).default('md'),
    )
    .option('--out <file>', t('help.report-out'))
    .addOption(
      new Option('--min-severity <severity>', t('help.min-severity')).choices(SEVERITIES).default('info'),
    )
    .addOption(
      new Option('--min-confidence <number>', t('help.min-confidence')).argParser(
        numberUpTo(1, /^\d+(?:\.\d+)?$/),
      ),
    )
    .option('--with-dismissed', t('help.with-dismissed'))
    .action(async (paths: string[], options: ReportOptions) => {
      const { report } = await import('./commands/report.js');
      setCode(await report(paths, options, context));
    });

  command('explain', ['tarazy explain', 'tarazy explain unaligned-clause --lang kk'])
    .argument('[rule]', t('help.rule'))
    .action(async (rule: string | undefined) => {
      const { explain } = await import('./commands/explain.js');
      setCode(explain(rule, context));
    });

  acts(
    command('export', [
      'tarazy export --format tmx texts',
      'tarazy export --format tmx,csv --code kk=kk-KZ,ru=ru-RU texts',
      'tarazy export --format csv --excel --out tables texts',
    ]),
    t,
  )
    .addOption(
      new Option('--format <format>', t('help.export-format', { formats: EXPORT_FORMATS.join(', ') }))
        .argParser(exportFormats)
        .makeOptionMandatory(),
    )
    .option('--out <folder>', t('help.out'), 'out')
    .option('--one-file', t('help.one-file'))
    .option('--per-pair', t('help.per-pair'))
    .option('--pair <from-into>', t('help.export-pair'), listed)
    .option('--reviewed', t('help.reviewed'))
    .addOption(
      new Option('--min-score <number>', t('help.min-score')).argParser(numberUpTo(1, /^\d+(?:\.\d+)?$/)),
    )
    .option('--dedupe', t('help.dedupe'))
    .option('--findings', t('help.findings'))
    .option('--code <lang=code>', t('help.code'), listed)
    .option('--unaligned', t('help.unaligned'))
    .option('--bom', t('help.bom'))
    .option('--excel', t('help.excel'))
    .addOption(
      new Option('--delimiter <character>', t('help.delimiter')).choices([',', ';', 'tab']).default(','),
    )
    .action(async (paths: string[], options: ActOptions & ExportOptions) => {
      const { exportActs } = await import('./commands/export.js');
      setCode(await exportActs(paths, options, context));
    });

  acts(
    command('glossary', [
      'tarazy glossary',
      'tarazy glossary texts',
      'tarazy glossary --file terms.csv --file bank.tbx --unused texts',
    ]),
    t,
  )
    .option('--file <glossary>', t('help.glossary-file'), listed)
    .option('--unused', t('help.unused'))
    .action(async (paths: string[], options: GlossaryOptions) => {
      const { glossary } = await import('./commands/glossary.js');
      setCode(await glossary(paths, options, context));
    });

  command('pull', [
    'tarazy pull zan:223244 --edition 2026-03-15 --name constitution-2026',
    'tarazy pull https://adilet.zan.kz/rus/docs/K950001000_',
    'tarazy pull --check texts',
  ])
    .addArgument(new Argument('[document...]', t('help.document')))
    .option('--check', t('help.pull-check'))
    .addOption(new Option('--edition <date>', t('help.edition')).argParser(day))
    .option('--name <name>', t('help.pull-name'))
    .addOption(
      new Option('--languages <codes>', t('help.languages')).argParser(pulled).default(['kk', 'ru', 'en']),
    )
    .option('--out <folder>', t('help.texts'), 'texts')
    .option('--offline', t('help.offline'))
    .option('--force', t('help.force'))
    .action(async (documents: string[], options: PullOptions) => {
      const { pull } = await import('./commands/pull.js');
      setCode(await pull(documents, options, context));
    });

  versions(
    command('terms', [
      'tarazy terms құқылы texts',
      'tarazy terms "рабочих дней" --limit 5',
      'tarazy terms library --language en --format csv > library.csv',
    ])
      .addArgument(new Argument('<query>', t('help.query')))
      .addArgument(new Argument('[path...]', t('help.path'))),
    t,
  )
    .option('--id <name>', t('help.id'))
    .addOption(
      new Option('--language <code>', t('help.query-language')).choices(LANGUAGES.map(({ code }) => code)),
    )
    .addOption(
      new Option('--format <format>', t('help.format'))
        .choices(['text', 'json', 'csv', 'tsv'])
        .default('text'),
    )
    .addOption(
      new Option('--context <characters>', t('help.context'))
        .argParser(numberUpTo(1000, /^\d+$/))
        .default(40),
    )
    .addOption(
      new Option('--limit <places>', t('help.limit')).argParser(numberUpTo(1_000_000, /^\d+$/)).default(20),
    )
    .action(async (query: string, paths: string[], options: TermsOptions) => {
      const { terms } = await import('./commands/terms.js');
      setCode(await terms(query, paths, options, context));
    });

  command('segment', [
    'tarazy segment texts/kk/rural-council-charter.md',
    'tarazy segment --format json --language ru law.txt',
  ])
    .argument('<file>', t('help.segment-file'))
    .addOption(
      new Option('--language <code>', t('help.language')).choices([
        ...LANGUAGES.map(({ code }) => code),
        'und',
      ]),
    )
    .addOption(new Option('--format <format>', t('help.format')).choices(['text', 'json']).default('text'))
    .option('--encoding <name>', t('help.encoding'))
    .option('--no-members', t('help.no-members'))
    .action(async (file: string, options: SegmentOptions) => {
      const { segmentFile } = await import('./commands/segment.js');
      setCode(await segmentFile(file, options, context));
    });

  command('beads', [
    'tarazy beads --src ru.txt --tgt kk.txt --src-lang ru --tgt-lang kk',
    'tarazy beads --src a.txt --tgt b.txt --format ladder',
  ])
    .requiredOption('--src <file>', t('help.src'))
    .requiredOption('--tgt <file>', t('help.tgt'))
    .option('--src-lang <code>', t('help.src-lang'), 'und')
    .option('--tgt-lang <code>', t('help.tgt-lang'), 'und')
    .addOption(
      new Option('--format <format>', t('help.format'))
        .choices(['vecalign', 'ladder', 'json'])
        .default('vecalign'),
    )
    .option('--encoding <name>', t('help.encoding'))
    .action(async (options: BeadsOptions) => {
      const { beads } = await import('./commands/beads.js');
      setCode(await beads(options, context));
    });

  return program;
}

function acts(command: Command, t: Translate): Command {
  command.addArgument(new Argument('[path...]', t('help.path')));
  return versions(command, t).option('--id <name>', t('help.id'));
}

/** Arguments and options of a command about the findings at one place of one act. */
function reviewed(command: Command, t: Translate): Command {
  command
    .addArgument(new Argument('<act>', t('help.one-act')))
    .addArgument(new Argument('<eId>', t('help.eId')))
    .option('--rule <rule>', t('help.rule'))
    .option('--pair <pair>', t('help.pair'));
  return versions(command, t);
}

/** Options of a command that reads the versions of acts and their alignments. */
function versions(command: Command, t: Translate): Command {
  for (const { code } of LANGUAGES)
    command.option(`--${code} <file>`, t('help.version-file', { language: t(`language.${code}`) }));
  return command
    .option('--alignments <folder>', t('help.alignments'), 'alignments')
    .option('--encoding <name>', t('help.encoding'))
    .option('--no-members', t('help.no-members'));
}

/** Options that may be given several times, or once with commas. */
function listed(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, ...value.split(',').map((one) => one.trim())];
}

function exportFormats(value: string, earlier?: readonly string[]): string[] {
  const formats = listed(value, earlier);
  if (formats.every((format) => EXPORT_FORMATS.some((known) => known === format))) return formats;
  throw new InvalidArgumentError(`'--format'`);
}

/** The languages of versions that are to be fetched. */
function pulled(value: string): string[] {
  const codes = value.split(',').map((code) => code.trim());
  if (codes.every((code) => LANGUAGES.some((pack) => pack.code === code))) return [...new Set(codes)];
  throw new InvalidArgumentError(`'--languages'`);
}

function notBlank(value: string): string {
  if (value.trim() !== '') return value.trim();
  throw new InvalidArgumentError(value);
}

/** A day of the calendar, `2026-02-28`. */
function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${value}T`)) return value;
  throw new InvalidArgumentError(value);
}

/** A number in the given spelling, not above a limit. */
function numberUpTo(limit: number, spelling: RegExp): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (spelling.test(value) && number <= limit) return number;
    throw new InvalidArgumentError(value);
  };
}

function languageOption(t: Translate): Option {
  return new Option('--lang <code>', t('help.lang')).choices(MESSAGE_LANGUAGES);
}

/** Sends help to `out`, leaves errors to whoever called, and puts Commander's own words into the reader's language. */
function prepare(command: Command, t: Translate, io: Io): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('help.titles.usage'),
    'Arguments:': t('help.titles.arguments'),
    'Options:': t('help.titles.options'),
    'Commands:': t('help.titles.commands'),
  };
  return command
    .exitOverride()
    .helpOption('-h, --help', t('help.help'))
    .configureOutput({
      writeOut: (text) => {
        io.out(text);
      },
      writeErr: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title });
}

function examples(t: Translate, lines: readonly string[]): string {
  return `\n${t('help.titles.examples')}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
