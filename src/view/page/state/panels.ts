import { computed, signal } from '@preact/signals';
import { query } from './search.js';

export const TABS = ['outline', 'findings', 'results'] as const;
export type Tab = (typeof TABS)[number];

const chosen = signal<Tab>('outline');

/** What the panel beside the text shows; results only while something is searched. */
export const tab = computed((): Tab =>
  chosen.value === 'results' && query.value.trim() === '' ? 'outline' : chosen.value,
);
/** On narrow screens the panel lies over the text, and only when it is wanted. */
export const asideIsOpen = signal(false);
/** So do the tools of the header. */
export const toolsAreOpen = signal(false);

export function chooseTab(wanted: Tab): void {
  chosen.value = wanted;
}

/** Gives the text the whole of a narrow screen again; says whether anything lay over it. */
export function closePanels(): boolean {
  const wereOpen = asideIsOpen.value || toolsAreOpen.value;
  asideIsOpen.value = false;
  toolsAreOpen.value = false;
  return wereOpen;
}
