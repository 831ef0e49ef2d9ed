import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { wordingFactsOf } from '#lib/domain/wording/claim-wording.ts';
import type { SideDetail } from '#lib/domain/corroboration/corroboration-detail.ts';
import { safeWording } from '#lib/domain/wording/safe-wording.ts';
import type { ExportedClaim } from './claims-export-schema.ts';

function exportedSide(side: SideDetail): ExportedClaim['corroboration']['supports'] {
  const { origins, reportIds, primaryIds, uncounted } = side;
  return {
    origins: origins.map(({ originId, kind, name, evidenceIds }) => ({
      id: originId,
      kind,
      name,
      evidenceIds,
    })),
    reports: reportIds.length,
    primaryIds,
    uncounted,
  };
}

function exportedResponse(response: ClaimDetail['responses'][number]): ExportedClaim['responses'][number] {
  const { party, askedAt, channel, question, deadlineAt, outcome, words, answeredAt, evidenceId } = response;
  return { party, askedAt, channel, question, deadlineAt, outcome, words, answeredAt, evidenceId };
}

/** What a claim's evidence, responses and links come to, as exports show it. */
export function exportedFindings(
  claim: ClaimDetail,
): Pick<
  ExportedClaim,
  'corroboration' | 'responses' | 'links' | 'restsOnDiscredited' | 'safeWording' | 'noSafeWording'
> {
  const { verdict, rule, supports, refutes, headline, reasons } = claim.corroboration;
  const wording = safeWording(wordingFactsOf(claim));
  return {
    corroboration: {
      verdict,
      ...rule,
      supports: exportedSide(supports),
      refutes: exportedSide(refutes),
      headline,
      reasons: reasons.map(({ words, evidenceIds }) => ({ words, evidenceIds })),
    },
    responses: claim.responses.map(exportedResponse),
    links: claim.links.map(({ relation, direction, claim: other }) => ({
      relation,
      direction,
      claimId: other.id,
      statement: other.statement,
    })),
    restsOnDiscredited: claim.restsOnDiscredited.map(({ id, name, reason }) => ({ id, name, reason })),
    safeWording: wording.kind === 'sentence' ? wording.text : null,
    noSafeWording: wording.kind === 'none' ? wording.why : null,
  };
}
