/** For so long, in milliseconds, rows above may still be drawn and grow. */
const SETTLING = 1500;
/** By these the reader says that they scroll themselves. */
const OWN_SCROLLING = ['wheel', 'touchmove', 'pointerdown'] as const;

/**
 * Scrolls to a row and keeps it there while what stands above is drawn and grows, until the reader scrolls. Returns what
 * ends that.
 */
export function bringIntoSight(row: number): () => void {
  const seek = (): void => {
    document.getElementById(`row-${row}`)?.scrollIntoView({ block: 'start' });
  };
  const observer = new ResizeObserver(seek);
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    for (const name of OWN_SCROLLING) removeEventListener(name, end);
  };
  const timer = setTimeout(end, SETTLING);
  for (const name of OWN_SCROLLING) addEventListener(name, end, { passive: true });
  // It tells the present size at once, after the row has been drawn.
  for (const chunk of document.querySelectorAll('.chunk')) observer.observe(chunk);
  return end;
}

/** Scrolls a panel, and nothing else, so far that an element within it can be seen. */
export function showWithin(panel: Element | null, element: Element | null | undefined): void {
  if (panel === null || !element) return;
  const [outer, inner] = [panel.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top < outer.top) panel.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) panel.scrollTop += inner.bottom - outer.bottom;
}
