import type { ClaimDetail } from '#lib/domain/claim-detail.ts';

/** Stands in for the claim panel. */
export function ClaimPanel({ claim, headingId, position }: { claim: ClaimDetail; headingId: string; position: { index: number; count: number }; actor: unknown; people: unknown; onChange: (claim: ClaimDetail) => void; onDeleted: (claimId: string) => void; onRestored: (claim: ClaimDetail) => void }) {
  return (
    <div className="p-4.5">
      <p className="num">{position.index + 1} of {position.count}</p>
      <h2 id={headingId} tabIndex={-1} className="font-serif text-lg font-semibold">{claim.statement}</h2>
    </div>
  );
}
