/**
 * Selects the whole paragraph at `target`, over the numbers of claims in it: the browser's own third click ends at the
 * first of them, since they are no text of the article. False where no paragraph is there.
 */
export function selectParagraph(target: EventTarget, body: HTMLElement): boolean {
  const block = target instanceof Element ? target.closest('[dir]:has([data-start])') : null;
  // Between paragraphs, it is what holds them all.
  if (!block || !body.contains(block) || block.querySelector(':scope [dir] [data-start]')) return false;
  const texts = [...block.querySelectorAll('[data-start]')].flatMap(({ firstChild }) =>
    firstChild instanceof Text ? [firstChild] : [],
  );
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return false;
  document.getSelection()?.setBaseAndExtent(first, 0, last, last.length);
  return true;
}
