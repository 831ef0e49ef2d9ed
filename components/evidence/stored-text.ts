import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { StoredText } from './use-stored-origins.ts';

/** The captured text of a saved item, where it has one. */
export function storedTextOf({ id, captured }: EvidenceDetail): StoredText | null {
  return captured && { evidenceId: id, sha256: captured.sha256 };
}
