/** How one entry of the palette looks. */
export const paletteItem =
  'flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 text-base text-ink data-[selected=true]:bg-hover [&_svg]:text-ink-3';

/** How entries of one kind stand together under their heading. */
export const paletteGroup =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3';
