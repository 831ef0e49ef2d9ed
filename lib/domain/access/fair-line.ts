/**
 * Who waits for a password to be checked or made, and how many like them had a turn lately or wait, this one among
 * them: from the network around theirs, from the wider one that lies in, and for the same account.
 */
export interface InLine {
  /** By a browser known for the account, a session or a link that holds, none of which comes from guessing. */
  vouched: boolean;
  around: number;
  wider: number;
  account: number;
  /** Since when their network asks, when it was sent away without a turn and came back; else `Infinity`. */
  since: number;
}

interface Placed extends InLine {
  place: number;
}

function least(waiting: readonly Placed[], ...keys: ('around' | 'wider' | 'account')[]): Placed[] {
  return keys.reduce<Placed[]>(
    (left, key) => {
      const fewest = Math.min(...left.map((one) => one[key]));
      return left.filter((one) => one[key] === fewest);
    },
    [...waiting],
  );
}

function oldest(waiting: readonly Placed[]): Placed | undefined {
  const first = Math.min(...waiting.map((one) => one.since));
  return waiting.find((one) => one.since === first);
}

function youngest(waiting: readonly Placed[]): Placed | undefined {
  const last = Math.max(...waiting.map((one) => one.since));
  return waiting.findLast((one) => one.since === last);
}

/**
 * Whose turn it is of those in line, by their place in it, oldest first. Hashing a password is what is scarce, so:
 *
 * - Who is vouched for and who is not have every other turn while both wait.
 * - Of the vouched, those for whose account the fewest came; of the others, those from the network that the fewest came
 *   from. However many guess, a network that has not asked lately comes before one that has.
 * - Among others who are alike in that, every other pair of turns goes to who was sent away and came back, and of
 *   those, or where there are none, to who asks for the longest, so that nobody is sent away for ever; else to the newest of the widest network and the account that the fewest came for,
 *   so that a burst of many does not make who comes after it wait for all of them.
 */
export function nextInLine(line: readonly InLine[], turn: number): number {
  const placed = line.map((one, place) => ({ ...one, place }));
  const vouched = placed.filter((one) => one.vouched);
  const others = placed.filter((one) => !one.vouched);
  if (others.length === 0 || (vouched.length > 0 && turn % 2 === 0)) {
    return least(vouched, 'account', 'around')[0]?.place ?? 0;
  }
  const alike = least(others, 'around');
  if (Math.floor(turn / 2) % 2 === 0) return oldest(alike)?.place ?? 0;
  return least(alike, 'wider', 'account').at(-1)?.place ?? 0;
}

/**
 * Who leaves a line that is too long, by their place in it: of those nobody vouches for, one from the network that most
 * came from; of the vouched, only when there is nobody else. Of those alike in that it is who asks for the shortest time
 * of those who did not come back, but for whoever came last, who takes their place.
 */
export function whoGivesWay(line: readonly InLine[]): number {
  const placed = line.map((one, place) => ({ ...one, place }));
  const others = placed.filter((one) => !one.vouched);
  const key = others.length > 0 ? 'around' : 'account';
  const from = others.length > 0 ? others : placed;
  const most = Math.max(...from.map((one) => one[key]));
  const alike = from.filter((one) => one[key] === most);
  const before = alike.filter((one) => one.place < line.length - 1);
  return youngest(before.length > 0 ? before : alike)?.place ?? 0;
}

/** Whether somebody nobody vouches for, and who asked before, would only take the place of others who asked as much. */
export function comesInVain(line: readonly InLine[], one: InLine): boolean {
  if (one.vouched || one.around <= 1) return false;
  const all = [...line, one];
  const out = all[whoGivesWay(all)];
  return out !== undefined && out.around <= one.around;
}
