/** How many wrong tries a minute one known browser, one network or one account has. Source: security.md, "Guessing". */
export const triesAMinute = 5;

/** How long a network counts as having tried an account, in seconds. */
export const rememberedSeconds = 600;

/** How many tries there were lately, this one among them. */
export type TryCounts =
  | { from: 'known-browser'; browser: number }
  | {
      from: 'elsewhere';
      /** From this network at any account, and at this account from anywhere, in the last minute. */
      network: number;
      account: number;
      /** At this account from the wider network around, in the last ten. */
      around: number;
    };

/** Whose tries are used up. */
export type TryLimit = 'browser' | 'network' | 'account';

/**
 * Why a try may not go on, or `null`. A browser that is known for the account has tries of its own. Else the network
 * has five a minute; and while an account is being guessed at, each network it has not been tried from lately still
 * has one, so that its owner gets in from anywhere, and whoever guesses needs a new network for every guess.
 */
export function limitHit(counts: TryCounts): TryLimit | null {
  if (counts.from === 'known-browser') return counts.browser > triesAMinute ? 'browser' : null;
  if (counts.network > triesAMinute) return 'network';
  return counts.account > triesAMinute && counts.around > 1 ? 'account' : null;
}
