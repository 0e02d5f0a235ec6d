import { packOf } from '../languages/registry.js';
import { ownText, type Act, type Division } from '../model/act.js';
import { attribute, withoutForbidden } from './xml.js';

/** The country whose acts these are; its part of the address of an act. */
const COUNTRY = 'kz';

/** Akoma Ntoso wants dates where none may be known. */
const UNKNOWN_DATE = '<FRBRdate date="0001-01-01" name="unknown"/>';

/**
 * The metadata of a version or of one of its annexes (`component`): work, expression, manifestation after FRBR, in
 * addresses of the Akoma Ntoso naming convention, and editorial notes. Nothing in it depends on the day it was written.
 */
export function metaOf(
  { id, language, edition }: Act,
  component: string,
  notes: readonly Division[],
  text: (wording: string, eId: string) => string,
): string {
  const work = `/akn/${COUNTRY}/act/${encodeURIComponent(withoutForbidden(id))}`;
  const { iso3 } = packOf(language);
  const expression = `${work}/${iso3}@${edition ?? ''}`;
  const date =
    edition === undefined ? UNKNOWN_DATE : `<FRBRdate date="${attribute(edition)}" name="edition"/>`;
  const level = (name: string, address: string, ending: string, dated: string, more: string): string =>
    `<${name}><FRBRthis value="${attribute(`${address}/${component}${ending}`)}"/><FRBRuri value="${attribute(`${address}${ending}`)}"/>${dated}<FRBRauthor href="#author"/>${more}</${name}>`;
  const lines = [
    '<meta>',
    '<identification source="#tarazy">',
    level('FRBRWork', work, '', UNKNOWN_DATE, `<FRBRcountry value="${COUNTRY}"/>`),
    level('FRBRExpression', expression, '', date, `<FRBRlanguage language="${iso3}"/>`),
    level('FRBRManifestation', expression, '.xml', date, '<FRBRformat value="application/akn+xml"/>'),
    '</identification>',
    '<references source="#tarazy">',
    '<TLCOrganization eId="tarazy" href="/akn/ontology/organization/tarazy" showAs="Tarazy"/>',
    '<TLCOrganization eId="author" href="/akn/ontology/organization/author" showAs="Author of the act"/>',
    '</references>',
  ];
  if (notes.length > 0) {
    const elements = notes.map(
      (note) => `<note eId="${attribute(note.eId)}"><p>${text(ownText(note), note.eId)}</p></note>`,
    );
    lines.push('<notes source="#tarazy">', ...elements, '</notes>');
  }
  return `${lines.join('\n')}\n</meta>\n`;
}
