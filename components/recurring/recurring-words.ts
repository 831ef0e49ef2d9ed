/** What was found on a claim, in a few words; `null` where nothing was. */
export function findingsWords({ evidence, hops }: { evidence: number; hops: number }): string | null {
  const items = evidence === 1 ? '1 item of evidence' : `${evidence} items of evidence`;
  if (evidence > 0) return hops > 0 ? `${items}, and who says so` : items;
  return hops > 0 ? 'Who says so' : null;
}

/** How many claims say the same, for someone who does not see the list. */
export function foundWords(count: number): string {
  if (count === 0) return 'No other claim here is known to say the same.';
  return count === 1 ? 'One claim checked here says the same.' : `${count} claims checked here say the same.`;
}
