import { resolve } from 'node:path';
import pc from 'picocolors';
import { lawClauses, walk, type Act, type Clause, type Division } from '../../model/act.js';
import { placeFinder, type Place } from '../../model/text.js';
import { readSource } from '../../read/source.js';
import { segment } from '../../segment/segment.js';
import { checkVersions } from '../../validate/check.js';
import { duplicateNumber } from '../../validate/rules/duplicate-number.js';
import { findingReporter } from '../../write/findings/report.js';
import { EXIT } from '../exit.js';
import type { Context, SegmentOptions } from '../options.js';

/** `tarazy segment`: shows how one file was understood. */
export async function segmentFile(
  file: string,
  options: SegmentOptions,
  { io, t }: Context,
): Promise<number> {
  const source = await readSource(resolve(io.cwd, file), {
    name: file,
    ...(options.language !== undefined && { language: options.language }),
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  });
  const act = segment(source, file, { members: options.members });
  const placeOf = placeFinder(source.text);
  if (options.format === 'json') {
    io.out(`${JSON.stringify(actRecord(act, placeOf), undefined, 2)}\n`);
  } else {
    const colours = pc.createColors(io.decorated);
    const struck = t('segment.struck');
    for (const [line, depth] of treeLines(act.root, placeOf, 0, struck, colours))
      io.out(`${'  '.repeat(depth)}${line}\n`);
  }
  io.err(
    `${t('segment.about', {
      file,
      language: t(`language.${source.language}`),
      format: source.format,
      encoding: source.encoding,
      divisions: [...walk(act.root)].length - 1,
      clauses: lawClauses(act.root).length,
    })}\n`,
  );
  const report = findingReporter({ id: act.id, acts: [act] }, t);
  const twice = checkVersions([act]).filter(({ rule }) => rule === duplicateNumber.id);
  for (const finding of twice.map(report))
    io.err(`${file}:${finding.places[act.language]?.line ?? 1} ${finding.message}\n`);
  return twice.length > 0 ? EXIT.findings : EXIT.fine;
}

type PlaceOf = (offset: number) => Place;

function* treeLines(
  division: Division,
  placeOf: PlaceOf,
  depth: number,
  struck: string,
  colours: ReturnType<typeof pc.createColors>,
): Generator<[line: string, depth: number]> {
  if (division.kind !== 'act') {
    const number = division.number === undefined ? '' : ` ${division.number}`;
    const { line } = placeOf(division.span.start);
    yield [
      `${colours.bold(division.eId)} ${colours.dim(`${division.kind}${number} :${line}`)}${division.struck ? ` (${struck})` : ''}`,
      depth,
    ];
  }
  const inner = division.kind === 'act' ? depth : depth + 1;
  const clauses = division.heading ? [division.heading, ...division.clauses] : division.clauses;
  for (const clause of clauses) {
    const { line, column } = placeOf(clause.span.start);
    yield [`${colours.dim(`${clause.id} ${line}:${column}`)} ${clause.text.replace(/\s+/g, ' ')}`, inner];
  }
  for (const child of division.children) yield* treeLines(child, placeOf, inner, struck, colours);
}

/** The tree as JSON: the nouns of the design, with lines for offsets. */
function actRecord(act: Act, placeOf: PlaceOf): object {
  const clauseRecord = ({ id, text, span, fingerprint }: Clause): object => ({
    id,
    text,
    fingerprint,
    span,
    ...placeOf(span.start),
  });
  const divisionRecord = (division: Division): object => ({
    kind: division.kind,
    eId: division.eId,
    ...(division.number !== undefined && { number: division.number }),
    ...(division.struck && { struck: true }),
    span: division.span,
    ...placeOf(division.span.start),
    ...(division.heading && { heading: clauseRecord(division.heading) }),
    clauses: division.clauses.map(clauseRecord),
    children: division.children.map(divisionRecord),
  });
  const { file, format, encoding, language, meta } = act.source;
  return { file, language, format, encoding, meta, root: divisionRecord(act.root) };
}
