import { confirmationLook } from '#components/claims/status-words.ts';
import type { ClaimDetail } from '#lib/domain/claim-detail.ts';

interface ClaimNumberProps {
  claim: ClaimDetail;
  number: number;
  current: boolean;
}

/** The number at the end of a passage: what a pointer or a keyboard presses to open its claim. */
export function ClaimNumber({ claim, number, current }: ClaimNumberProps) {
  const label = `Claim ${number}: ${claim.statement}, ${confirmationLook[claim.confirmation].label}`;
  // Word joiners, so that no line breaks between the passage, its number and the comma after it.
  return (
    <span className="select-none" lang="en">
      {'\u2060'}
      <button
        type="button"
        data-open-claim={claim.id}
        aria-label={label}
        aria-current={current || undefined}
        className="ml-0.5 rounded-sm px-px align-super font-sans text-[10px] leading-none font-semibold text-ink-3 num hover:text-accent aria-current:text-ink"
      >
        {number}
      </button>
      {'\u2060'}
    </span>
  );
}
