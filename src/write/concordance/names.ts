import type { RenderingGroup } from '../../concordance/summary.js';
import type { Translate } from '../../i18n/translator.js';

/** What a group of places is called for people: the rendering, or that there is none. */
export function groupName({ kind, name }: RenderingGroup, t: Translate): string {
  return kind === 'rendered' ? (name ?? '') : t(`terms.${kind}`);
}
