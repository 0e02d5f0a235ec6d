import { parseFragment } from 'parse5';

/** What an entity looks like in HTML and Markdown; the semicolon may be missing after the old names. */
export const ENTITY = /&(?:#x[\da-f]{1,8}|#\d{1,8}|[a-z][a-z\d]{1,31});?/giu;

/** The characters of `&laquo;` or `&#171;`; what is no entity stays as it is. */
export function decodedEntity(entity: string): string {
  const [node] = parseFragment(entity).childNodes;
  return node && 'value' in node ? node.value : entity;
}
