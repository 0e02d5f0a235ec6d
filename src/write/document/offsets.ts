import type { Run } from '../../model/text.js';
import type { Region } from '../findings/report.js';

/** Which character of a text stands at an offset of the source, or the nearest one after markup that was taken out. */
export function textIndex({ text, runs }: { text: string; runs: readonly Run[] }, source: number): number {
  let found = 0;
  for (const [at, run] of runs.entries()) {
    if (run.source > source) break;
    found = Math.min(run.at + (source - run.source), runs[at + 1]?.at ?? text.length);
  }
  return found;
}

/** Turns the lines and columns of reports into offsets of the source again; made once a text. */
export function offsetFinder(text: string): (region: Region) => { start: number; end: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  return ({ line, column, endLine, endColumn }) => ({
    start: offset(line, column),
    end: offset(endLine, endColumn),
  });
}
