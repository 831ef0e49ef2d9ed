/** Whether the browser leaves out what is in `part`, as it does out of view (`content-visibility: auto`). */
function isLeftOut(part: Element): part is HTMLElement {
  const inside = part.firstElementChild;
  // Older browsers cannot tell; there the list is blank for a frame.
  if (!inside || !('checkVisibility' in inside)) return false;
  return part instanceof HTMLElement && !inside.checkVisibility({ contentVisibilityAuto: true });
}

/** `part` and its neighbours that are in view in `scroller`: none where the list itself is not shown. */
function inView(part: Element, scroller: Element): Element[] {
  const frame = scroller.getBoundingClientRect();
  // Where something around it scrolls instead, it reaches beyond the window.
  const view = { top: Math.max(frame.top, 0), bottom: Math.min(frame.bottom, window.innerHeight) };
  const found: Element[] = [];
  const look = (from: Element | null, next: 'previousElementSibling' | 'nextElementSibling'): void => {
    for (let at = from; at !== null; at = at[next]) {
      const { top, bottom } = at.getBoundingClientRect();
      if (bottom <= view.top || top >= view.bottom) return;
      found.push(at);
    }
  };
  look(part, 'previousElementSibling');
  look(part.nextElementSibling, 'nextElementSibling');
  return found;
}

// What is drawn turns out smaller or larger than was guessed for it, so that more comes into view; in practice once.
const rounds = 4;

/**
 * Scrolls `target` into view in `scroller`, and has everything around it that then shows drawn with it. Of a list of
 * `part`s that are left out while out of view the browser would draw the target alone, and its neighbours a frame
 * later: after a far jump the list would be blank for a moment.
 */
export function bringIntoView(target: Element, part: Element, scroller: Element): void {
  const drawn: HTMLElement[] = [];
  for (let round = 0; round < rounds; round += 1) {
    target.scrollIntoView({ block: 'nearest' });
    const leftOut = inView(part, scroller).filter(isLeftOut);
    if (leftOut.length === 0) break;
    for (const one of leftOut) one.style.contentVisibility = 'visible';
    drawn.push(...leftOut);
  }
  if (drawn.length === 0) return;
  // Once painted. The browser then finds them in view before it paints again, and leaves them.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      for (const one of drawn) one.style.removeProperty('content-visibility');
    });
  });
}
