/**
 * The claim `step` places on (1) or back (-1) among the `shown` ones. `order` holds all of them, so that a
 * selected claim which the filter hides still has neighbours. At either end, the selected claim itself;
 * `null` when nothing is shown.
 */
export function neighbour(
  order: readonly string[],
  shown: readonly string[],
  selectedId: string | null,
  step: 1 | -1,
): string | null {
  if (shown.length === 0) return null;
  const at = selectedId === null ? -1 : order.indexOf(selectedId);
  if (at < 0) return (step === 1 ? shown[0] : shown.at(-1)) ?? null;
  const isShown = new Set(shown);
  for (let index = at + step; index >= 0 && index < order.length; index += step) {
    const id = order[index];
    if (id !== undefined && isShown.has(id)) return id;
  }
  return selectedId;
}

/**
 * The first claim after `fromId` that is one of those `wanted`, going round past the end; `null` when none is. `order`
 * holds all claims, so that `fromId` need not be wanted itself.
 */
export function nextWanted(
  order: readonly string[],
  wanted: ReadonlySet<string>,
  fromId: string,
): string | null {
  const after = order.indexOf(fromId) + 1;
  const round = [...order.slice(after), ...order.slice(0, after)];
  return round.find((id) => id !== fromId && wanted.has(id)) ?? null;
}

/** Which claim takes over the selection when `goneId` goes: the next one, else the one before, else none. */
export function successor(order: readonly string[], goneId: string): string | null {
  const at = order.indexOf(goneId);
  return order[at + 1] ?? order[at - 1] ?? null;
}

/**
 * The claim a press on a place opens when several stand there: the innermost, and with each further press the
 * next one outwards, round and round. `here` runs from the outermost to the innermost.
 */
export function claimAtPlace(here: readonly string[], selectedId: string | null): string | null {
  const at = selectedId === null ? -1 : here.indexOf(selectedId);
  return (at > 0 ? here[at - 1] : here.at(-1)) ?? null;
}
