import { z } from 'zod';
import { sourceRefSchema, type EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { evidenceKindSchema, evidenceRoleSchema, stanceSchema } from '#lib/domain/evidence.ts';
import { refusalOfProvenance } from '#lib/domain/evidence.ts';
import { addressProblem } from '#lib/domain/text/web-address.ts';
import { problemsIn } from '#lib/domain/refusals/problems-in.ts';

export const storedFileSchema = z.object({ fileId: z.string(), sha256: z.string(), bytes: z.number() });

/** An evidence item while it is being written. */
export const evidenceDraftSchema = z.object({
  kind: evidenceKindSchema,
  title: z.string(),
  address: z.string(),
  file: storedFileSchema.extend({ name: z.string() }).nullable(),
  /** The page as it was fetched, and the address it was fetched from; for no other address. */
  page: storedFileSchema.extend({ name: z.string(), address: z.string() }).nullable().default(null),
  publisher: sourceRefSchema.nullable(),
  stance: stanceSchema,
  role: evidenceRoleSchema,
  firstHand: z.boolean().default(false),
  interested: z.boolean().default(false),
  publishedOn: z.string().default(''),
  citedSources: z.array(sourceRefSchema),
  citedEvidenceIds: z.array(z.string()),
  excerpt: z.string(),
  /** Text captured or pasted from it; `null` leaves what is stored as it is. */
  capturedText: z.string().nullable().default(null),
  credibility: z.int().min(1).max(6).nullable().default(null),
  /** Of a new item only: a saved one is marked apart, with a reason. */
  confidential: z.boolean().default(false),
});
export type EvidenceDraft = z.infer<typeof evidenceDraftSchema>;

export const emptyEvidence: EvidenceDraft = {
  kind: 'LINK',
  title: '',
  address: '',
  file: null,
  page: null,
  publisher: null,
  stance: 'SUPPORTS',
  role: 'SECONDARY',
  firstHand: false,
  interested: false,
  publishedOn: '',
  citedSources: [],
  citedEvidenceIds: [],
  excerpt: '',
  capturedText: null,
  credibility: null,
  confidential: false,
};

/** A saved item as something to edit; its file stays as it is. */
export function evidenceDraftOf(item: EvidenceDetail): EvidenceDraft {
  const { kind, title, address, publisher, stance, role, firstHand, interested } = item;
  const { citedSources, citedEvidenceIds, excerpt, credibility, confidential } = item;
  return {
    kind,
    title,
    address,
    file: null,
    page: null,
    publisher,
    stance,
    role,
    firstHand,
    interested,
    publishedOn: item.publishedOn ?? '',
    citedSources,
    citedEvidenceIds,
    excerpt,
    capturedText: null,
    credibility,
    confidential,
  };
}

export type EvidenceProblems = Partial<
  Record<'title' | 'address' | 'file' | 'firstHand' | 'citedSourceIds', string>
>;

/** What keeps a draft from being saved, by field; empty when nothing does. */
export function problemsOfEvidence(draft: EvidenceDraft, isNew: boolean): EvidenceProblems {
  const problems: EvidenceProblems = {};
  if (draft.title.trim() === '') problems.title = 'Give it a title.';
  if (draft.kind === 'LINK' && draft.address.trim() === '') problems.address = 'Give its address.';
  if (isNew && draft.kind === 'FILE' && !draft.file) problems.file = 'Choose a file.';
  const no = refusalOfProvenance({
    evidenceId: '',
    role: draft.role,
    publisherId: draft.publisher?.id ?? null,
    firstHand: draft.firstHand,
    citedSourceIds: draft.citedSources.map(({ id }) => id),
    citedEvidenceIds: [],
    evidenceIdsOfClaim: new Set(),
  });
  for (const { path, message } of problemsIn(no)) {
    problems[path[0] === 'firstHand' ? 'firstHand' : 'citedSourceIds'] = message;
  }
  return problems;
}

/** An address as typed, with the scheme people leave out. */
export function completeAddress(typed: string): string {
  const address = typed.trim();
  return address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}

/** Whether a text is the address of a page that somebody took from elsewhere, rather than a word. */
export function isWholeAddress(typed: string): boolean {
  const address = completeAddress(typed);
  return addressProblem(address) === null && /[.:]/.test(new URL(address).host);
}

/** The fields that both adding and editing send. */
export function evidenceFields(draft: EvidenceDraft) {
  return {
    title: draft.title.trim(),
    ...(draft.kind === 'LINK' && { address: completeAddress(draft.address) }),
    publisherId: draft.publisher?.id ?? null,
    stance: draft.stance,
    role: draft.role,
    firstHand: draft.firstHand,
    interested: draft.interested,
    publishedOn: draft.publishedOn === '' ? null : draft.publishedOn,
    citedSourceIds: draft.citedSources.map((source) => source.id),
    citedEvidenceIds: draft.citedEvidenceIds,
    excerpt: draft.excerpt.trim(),
    ...(draft.capturedText !== null && { capturedText: draft.capturedText }),
    credibility: draft.credibility,
  };
}

/** The page that goes with a draft: fetched from the address it still has. */
export function pageOf({ kind, page, address }: EvidenceDraft): EvidenceDraft['page'] {
  return kind === 'LINK' && page?.address === completeAddress(address) ? page : null;
}

/** A new item as `add-evidence` takes it. */
export function evidenceInput(draft: EvidenceDraft) {
  const kept = draft.kind === 'FILE' ? draft.file : pageOf(draft);
  const file = kept ? { fileId: kept.fileId, fileName: kept.name } : {};
  return { kind: draft.kind, confidential: draft.confidential, ...evidenceFields(draft), ...file };
}
