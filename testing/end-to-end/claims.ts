import { Readable } from 'node:stream';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { createSource } from '#lib/commands/sources/create-source.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { storeFile } from '#lib/commands/evidence/store-file.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { EvidenceRole, Stance } from '#lib/domain/evidence.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import type { SourceKind } from '#lib/domain/source.ts';
import { storeContent } from '#lib/files/store.ts';
import { unlike } from './people.ts';
import { runCommand } from './run-command.ts';

/** A party of the register. */
export function createParty(
  actor: Actor,
  {
    name = `Source ${unlike()}`,
    kind = 'PERSON',
    ...more
  }: {
    name?: string;
    kind?: SourceKind;
    aliases?: string[];
    controlledById?: string;
    confidential?: boolean;
  } = {},
): Promise<SourceDetail> {
  return runCommand(createSource, actor, { name, kind, ...more });
}

/** The claim with a record of the thing itself on the side that `confirmation` takes. */
async function withProof(actor: Actor, claim: ClaimDetail, stance: Stance): Promise<ClaimDetail> {
  const { id: publisherId } = await createParty(actor);
  return runCommand(addEvidence, actor, {
    claimId: claim.id,
    kind: 'NOTE',
    title: 'The log itself',
    publisherId,
    stance,
    role: 'PRIMARY',
    firstHand: true,
  });
}

const provenBy: Partial<Record<Confirmation, Stance>> = { CONFIRMED: 'SUPPORTS', FALSE: 'REFUTES' };

/** The claim with a status and its reason, and with evidence that suffices where the status needs it. */
export async function confirmed(
  actor: Actor,
  claim: ClaimDetail,
  confirmation: Confirmation = 'CONFIRMED',
): Promise<ClaimDetail> {
  const reason = 'The harbour master showed us the log.';
  const stance = provenBy[confirmation];
  const { revision } = stance ? await withProof(actor, claim, stance) : claim;
  return runCommand(setConfirmation, actor, {
    claimId: claim.id,
    revision,
    confirmation,
    confidence: 'HIGH',
    reason,
  });
}

/** The claim with these parties as its chain, each left unchecked with a word why. */
export function saidBy(actor: Actor, claim: ClaimDetail, parties: SourceDetail[]): Promise<ClaimDetail> {
  const hops = parties.map(({ id }) => ({
    sourceId: id,
    cue: 'said',
    checkNote: 'We could not reach them.',
  }));
  return runCommand(setChain, actor, { claimId: claim.id, revision: claim.revision, hops });
}

/** The claim with a link that supports it. */
export function withLink(actor: Actor, claim: ClaimDetail, title = 'Harbour log'): Promise<ClaimDetail> {
  return runCommand(addEvidence, actor, {
    claimId: claim.id,
    kind: 'LINK',
    title,
    address: 'https://harbour.example/log',
    stance: 'SUPPORTS',
    role: 'PRIMARY',
  });
}

/** What a test says of a report; the rest is usual. */
interface Report {
  confidential?: boolean;
  title: string;
  publisherId?: string;
  stance?: Stance;
  role?: EvidenceRole;
  firstHand?: boolean;
  interested?: boolean;
  citedSourceIds?: readonly string[];
  citedEvidenceIds?: readonly string[];
  excerpt?: string;
  capturedText?: string;
}

/** The claim with a report on the web, secondary and for it unless said otherwise, the newest of its items. */
export function withReport(actor: Actor, claim: { id: string }, report: Report): Promise<ClaimDetail> {
  return runCommand(addEvidence, actor, {
    claimId: claim.id,
    kind: 'LINK',
    address: `https://wire.example/${unlike()}`,
    stance: 'SUPPORTS',
    role: 'SECONDARY',
    ...report,
  });
}

/** The claim with a file as evidence, the newest of its items. */
export async function withFile(
  actor: Actor,
  claim: { id: string },
  { fileName, content }: { fileName: string; content: string },
): Promise<ClaimDetail> {
  const stored = await storeContent(actor.workspaceId, Readable.from([Buffer.from(content)]));
  if (!stored.ok) throw new Error(`The file was refused: ${stored.refusal.code}`);
  const { fileId } = await runCommand(storeFile, actor, stored.value);
  return runCommand(addEvidence, actor, {
    claimId: claim.id,
    kind: 'FILE',
    title: fileName,
    fileId,
    fileName,
    stance: 'CONTEXT',
    role: 'PRIMARY',
  });
}

/** The claim, found and waiting for an editor. */
export async function readyForSignOff(
  actor: Actor,
  claim: ClaimDetail,
  confirmation: Confirmation = 'CONFIRMED',
): Promise<ClaimDetail> {
  const { revision, hops, evidence } = await confirmed(actor, claim, confirmation);
  const bareReason = hops.length + evidence.length > 0 ? '' : 'It needs no evidence here.';
  return runCommand(askSignOff, actor, { claimId: claim.id, revision, bareReason });
}

/** The claim, signed off by `editor` after `reviewer` set it. */
export async function signedOff(
  reviewer: Actor,
  editor: Actor,
  claim: ClaimDetail,
  confirmation: Confirmation = 'CONFIRMED',
): Promise<ClaimDetail> {
  const { revision } = await readyForSignOff(reviewer, claim, confirmation);
  return runCommand(signOffClaim, editor, { claimId: claim.id, revision });
}
