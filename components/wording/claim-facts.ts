import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { knownFactsOf } from '#lib/domain/wording/claim-wording.ts';
import { knownAndNot } from '#lib/domain/wording/known.ts';

/** What we know and don't know of an article as text to paste; `claims` in the order of the article. */
export function knownText(claims: readonly ClaimDetail[]): string {
  const { known, unknown } = knownAndNot(claims.map(knownFactsOf));
  const block = (title: string, lines: readonly { text: string }[]) =>
    lines.length === 0 ? [] : [[title, ...lines.map(({ text }) => `- ${text}`)].join('\n')];
  return [...block('What we know', known), ...block('What we don’t know', unknown)].join('\n\n');
}
