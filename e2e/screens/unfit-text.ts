/**
 * Runs in the browser: texts on the screen that are wider than what holds them, with nothing that says so (an
 * ellipsis), and names from right to left that could turn the sentence they stand in.
 */
export function unfit(): string[] {
  const found = new Set<string>();
  const root = document.documentElement;
  const called = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 4).join('.')}`;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** For screen readers alone, a field (which scrolls by itself), or a picture. */
  const isLeftOut = (element: Element): boolean =>
    element.closest('.sr-only, input, textarea, select, svg, [data-base-ui-focus-guard]') !== null ||
    [element, element.parentElement].some(
      (each) => each !== null && getComputedStyle(each).clipPath !== 'none',
    );

  if (root.scrollWidth > window.innerWidth) found.add(`the page is ${String(root.scrollWidth)} wide`);

  for (const element of document.body.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement) || isLeftOut(element) || !isShown(element)) continue;
    const { overflowX, textOverflow } = getComputedStyle(element);
    // Serifs lean a little over their box. A row of filters and a table with many columns are meant to be moved
    // sideways, by keyboard too.
    const allowed = element.matches('[role=region][tabindex]')
      ? 160
      : element.matches('[data-sideways]')
        ? 1000
        : 4;
    const isWider = element.scrollWidth > element.clientWidth + allowed && element.clientWidth > 1;
    if (isWider && overflowX !== 'visible' && textOverflow !== 'ellipsis')
      found.add(`${called(element)} hides ${String(element.scrollWidth - element.clientWidth)} px`);
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (!element || text.trim() === '' || isLeftOut(element) || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    let around: Element = element;
    while (getComputedStyle(around).display === 'inline' && around.parentElement)
      around = around.parentElement;
    const shortens = [around, around.parentElement].some(
      (each) => each !== null && getComputedStyle(each).textOverflow === 'ellipsis',
    );
    const room = around.getBoundingClientRect();
    if (room.width <= 1) continue;
    if (!shortens && (box.right > room.right + 2 || box.left < room.left - 2))
      found.add(`“${text.slice(0, 30)}…” hangs over ${called(around)}`);

    const name = /[\u0600-\u06ff]/.exec(text);
    const isIsolated = /\u2068[^\u2069]*[\u0600-\u06ff]/.test(text);
    if (name && !isIsolated) {
      let own: Element | null = element;
      while (own && !/isolate|plaintext/.test(getComputedStyle(own).unicodeBidi)) own = own.parentElement;
      const isAlone = !own?.closest('bdi, [dir="auto"]') && around.textContent.trim() !== text.trim();
      if (isAlone) found.add(`“${text.slice(0, 30)}…” may turn its sentence in ${called(around)}`);
    }
  }
  return [...found];
}
