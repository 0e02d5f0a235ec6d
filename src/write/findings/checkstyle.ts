import { attribute, withoutForbidden } from '../xml.js';
import { citedMessage, mainPlace, type ReportedFinding, type ReportWriter } from './report.js';

/** For editors and code review: Checkstyle's XML, the findings of a file together, files in the order of their first finding. */
export const checkstyle: ReportWriter = ({ findings }) => {
  const files = new Map<string, string[]>();
  for (const finding of findings) {
    const name = mainPlace(finding)?.file ?? finding.act;
    const lines = files.get(name) ?? [];
    files.set(name, [...lines, error(finding)]);
  }
  const elements = [...files].map(([name, lines]) => {
    return `  <file name="${value(name)}">\n${lines.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${elements.join('')}</checkstyle>\n`;
};

function error(finding: ReportedFinding): string {
  const { line = 1, column = 1 } = mainPlace(finding) ?? {};
  return `    <error line="${line}" column="${column}" severity="${finding.severity}" message="${value(citedMessage(finding))}" source="tarazy.${value(finding.rule)}"/>\n`;
}

function value(text: string): string {
  return attribute(withoutForbidden(text));
}
