/** The looks shared by everything that floats: menus, selects, comboboxes, popovers. */
export const popupLook =
  'pop-in rounded-lg border border-rule bg-sheet text-ink shadow-pop outline-none max-w-[var(--available-width)]';

/** A list that scrolls where it is too long. A menu may be as tall as there is room: what it ends with must be seen. */
export const scrollLook = 'max-h-(--available-height) overflow-y-auto overscroll-contain p-1 scroll-quiet';

/** One to choose from, which may hold hundreds. */
export const listLook =
  'max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain p-1 scroll-quiet';

export const optionLook =
  'flex min-h-8 cursor-default items-center gap-2 rounded-[5px] px-2 py-1 text-base outline-none select-none data-highlighted:bg-hover data-disabled:opacity-50 pointer-coarse:min-h-10';
