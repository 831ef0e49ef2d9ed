/** How many there are; `more` when counting stopped there. */
export interface Total {
  count: number;
  more: boolean;
}

/** The number as it is read: `1,204`, or `10,000+` where counting stopped. */
export function totalFigure({ count, more }: Total): string {
  return `${count.toLocaleString('en-GB')}${more ? '+' : ''}`;
}

/** `61 claims`, `1 claim`. */
export function totalWords(total: Total): string {
  return `${totalFigure(total)} ${total.count === 1 && !total.more ? 'claim' : 'claims'}`;
}
