import { citedMessage, mainPlace, type ReportedFinding, type ReportWriter } from './report.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** For GitHub: workflow commands that its runner turns into annotations, a line a finding. */
export const github: ReportWriter = ({ findings }) =>
  findings.map((finding) => `${command(finding)}\n`).join('');

function command(finding: ReportedFinding): string {
  const place = mainPlace(finding);
  const properties: [name: string, value: string | number][] = [];
  if (place) {
    const { file, line, column, endLine, endColumn } = place;
    properties.push(['file', file], ['line', line]);
    // Columns are for places within one line; of a longer one the runner takes the lines alone.
    if (endLine === line) properties.push(['col', column], ['endLine', endLine], ['endColumn', endColumn]);
    else properties.push(['endLine', endLine]);
  }
  properties.push(['title', finding.rule]);
  const listed = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${COMMANDS[finding.severity]} ${listed}::${data(citedMessage(finding))}`;
}

/** As GitHub's own toolkit writes the text of a command. */
function data(value: string): string {
  return value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** As GitHub's own toolkit writes a property of a command. */
function property(value: string): string {
  return data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
