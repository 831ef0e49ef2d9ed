import { confirmationLook } from '#components/claim/status-words.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

interface ClaimNumberProps {
  claim: ClaimDetail;
  number: number;
  current: boolean;
}

/**
 * The number at the end of a passage: what a pointer or a keyboard presses to open its claim. It is text, not
 * a `<button>`, because a line may break round a box; the word joiners keep it between passage and comma.
 */
export function ClaimNumber({ claim, number, current }: ClaimNumberProps) {
  const label = `Claim ${number}: ${claim.statement}, ${confirmationLook[claim.confirmation].label}`;
  return (
    <span className="select-none" lang="en">
      {'\u2060'}
      <span
        role="button"
        tabIndex={0}
        data-open-claim={claim.id}
        aria-label={label}
        aria-current={current || undefined}
        className="num ms-0.5 rounded-sm align-super font-sans text-[10px] leading-none font-semibold text-ink-3 hover:text-accent aria-current:text-ink"
      >
        {number}
      </span>
      {'\u2060'}
    </span>
  );
}
