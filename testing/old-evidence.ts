import { createHash } from 'node:crypto';

/** A row, and the table it belongs into. */
export type OldRow = [table: string, row: Record<string, unknown>];

export const day = '2026-01-01T12:00:00.000Z';
const captured = 'The bridge is closed until further notice, the board wrote.';

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Known =
  | 'workspace'
  | 'admin'
  | 'claim'
  | 'agency'
  | 'person'
  | 'official'
  | 'file'
  | 'ownAccount'
  | 'report'
  | 'denial';

/** The evidence of a claim as every version kept it, and what hangs on it. */
export function evidenceRows(ids: Record<Known, string>, next: () => string): OldRow[] {
  const { workspace: workspaceId, claim, agency, person, official, file, ownAccount, report, denial } = ids;
  const by = { createdBy: ids.admin };
  const discrediting = next();
  return [
    ...[
      {
        id: ownAccount,
        title: 'What the board wrote',
        kind: 'NOTE',
        provenance: 'FIRST_HAND',
        firstHand: true,
        stance: 'SUPPORTS',
      },
      {
        id: report,
        title: 'A report',
        kind: 'LINK',
        address: 'https://old.example/',
        provenance: 'CITES',
        stance: 'SUPPORTS',
        publisherId: agency,
      },
      {
        id: denial,
        title: 'The denial',
        kind: 'FILE',
        fileId: file,
        fileName: 'a.txt',
        provenance: 'UNKNOWN',
        interested: true,
        stance: 'REFUTES',
        publisherId: person,
      },
    ].map((row): OldRow => ['Evidence', { workspaceId, claimId: claim, role: 'SECONDARY', ...by, ...row }]),
    [
      'Evidence',
      {
        workspaceId,
        id: next(),
        claimId: claim,
        kind: 'NOTE',
        title: 'A capture from before',
        role: 'AGGREGATOR',
        stance: 'CONTEXT',
        provenance: 'FIRST_HAND',
        capturedText: captured,
        capturedSha256: sha256(captured),
        capturedWords: 10,
        capturedAt: day,
        capturedBy: ids.admin,
        deletedAt: day,
        ...by,
      },
    ],
    ['Citation', { workspaceId, id: next(), evidenceId: report, citedSourceId: agency }],
    ['Citation', { workspaceId, id: next(), evidenceId: report, citedEvidenceId: ownAccount }],
    [
      'Capture',
      {
        workspaceId,
        id: next(),
        evidenceId: report,
        text: captured,
        sha256: sha256(captured),
        words: 10,
        capturedBy: ids.admin,
      },
    ],
    [
      'DistinctPair',
      {
        workspaceId,
        id: next(),
        claimId: claim,
        firstEvidenceId: ownAccount,
        secondEvidenceId: report,
        reason: 'Both were there.',
        ...by,
      },
    ],
    [
      'CopyPair',
      {
        workspaceId,
        id: next(),
        claimId: claim,
        firstEvidenceId: report,
        secondEvidenceId: denial,
        reason: 'Word for word.',
        ...by,
      },
    ],
    [
      'PeoplePair',
      {
        workspaceId,
        id: next(),
        claimId: claim,
        firstSourceId: person,
        secondSourceId: official,
        reason: 'We met both.',
        ...by,
      },
    ],
    [
      'Hop',
      {
        workspaceId,
        id: next(),
        claimId: claim,
        position: 0,
        sourceId: person,
        terms: 'OFF_RECORD',
        check: 'VERIFIED',
        checkNote: 'Heard it.',
        checkEvidenceId: ownAccount,
      },
    ],
    ['Hop', { workspaceId, id: next(), claimId: claim, position: 1, sourceId: agency }],
    ['Discrediting', { workspaceId, id: discrediting, sourceId: official, reason: 'Made it up.', ...by }],
    [
      'DiscreditedClaim',
      {
        workspaceId,
        id: next(),
        discreditingId: discrediting,
        claimId: claim,
        stageBefore: 'SIGNED_OFF',
        revisionAfter: 2,
      },
    ],
    [
      'ResponseRequest',
      {
        workspaceId,
        id: next(),
        claimId: claim,
        partyId: person,
        askedAt: day,
        channel: 'EMAIL',
        outcome: 'DENIED',
        answeredAt: day,
        evidenceId: denial,
        ...by,
      },
    ],
  ];
}
