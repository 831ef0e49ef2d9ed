import type { BlockKind } from '#lib/domain/text/blocks.ts';
import type { AnchorDetail, ClaimDetail, HopDetail, Person } from '#lib/domain/shapes/claim-detail.ts';
import type { CorroborationDetail } from '#lib/domain/corroboration/corroboration-detail.ts';
import { describeCorroboration } from '#lib/domain/corroboration/describe.ts';
import { names } from '#lib/domain/wording/naming.ts';
import { shownClaim, untoldOnRow, withheldAmong, withItemsMasked } from './claim-guard.ts';
import { registeredOn, type RegisteredSource } from './registered-sources.ts';
import { linkOf } from './claim-links.ts';
import { readNamed, type Named } from './claim-named.ts';
import { articlesOf, mentionsOf, namingRowOf, type Mentions, type NamingRow } from './claim-mentions.ts';
import { claimRowOf, readClaimTexts, type AnchorRow, type ClaimRow } from './claim-rows.ts';
import type { WhichClaims } from './claim-statement.ts';
import { corroborationInputOf, readArticlesUnderCheck, type CountedWith } from './corroboration-input.ts';
import { evidenceOf, responseOf } from './evidence-detail.ts';
import { discreditedRefs } from '#lib/db/sources/parties.ts';
import { isAwaited } from '#lib/domain/response.ts';
import { sourcesOfClaim, sourcesOfItem } from '#lib/domain/rests-on.ts';
import { seenIn } from '#lib/domain/shapes/seen-in.ts';
import { awaitsPerson } from '#lib/domain/versions/passage-decision.ts';
import { holdRegister } from '#lib/db/sources/register-lock.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';

function maybe<A, B>(value: A | null, map: (value: A) => B): B | null {
  return value === null ? null : map(value);
}

/** True when the claim gives the party away: by its statement, or by the name of another party on it. */
function isGivenAway(sourceId: string, row: ClaimRow, named: Named): boolean {
  const { name, aliases, kind } = named.party(sourceId);
  const others = [...row.hops.map((hop) => hop.sourceId), ...row.responses.map(({ partyId }) => partyId)];
  const texts = others.filter((id) => id !== sourceId).map((id) => named.party(id).name);
  const party = { names: [name, ...aliases], person: kind === 'PERSON' };
  return [row.statement, ...texts].some((text) => names(text, party));
}

function hopOf(hop: ClaimRow['hops'][number], row: ClaimRow, named: Named): HopDetail {
  const { id, sourceId, cue, mode, terms, check, checkNote, checkEvidenceId } = hop;
  const { plural } = named.party(sourceId);
  // Asked only of those whose name has to stay out.
  const givenAway = terms !== 'ON_RECORD' && isGivenAway(sourceId, row, named);
  const source = named.source(sourceId);
  const noted = { cue, mode, terms, check, checkNote, checkEvidenceId };
  return { id, source, ...noted, plural, named: givenAway, shown: 'FULL' };
}

function anchorOf({
  versionId,
  start,
  end,
  exact,
  prefix,
  suffix,
  state,
  decision,
  was,
}: AnchorRow): AnchorDetail {
  const place = { versionId, start, end, exact, prefix, suffix };
  return { ...place, state, decision, was, awaitsPerson: awaitsPerson({ state, decision }) };
}

interface ClaimParts extends CountedWith {
  pictured: boolean;
  headline: string;
  /** Of whom nothing may be told: neither that they were asked nor that they were discredited. */
  untold: ReadonlySet<string>;
}

/** What a claim's evidence comes to; of those `withheld` neither what they are nor who stands behind them. */
function corroborationOf(
  row: ClaimRow,
  { pictured, untold, ...countedWith }: Omit<ClaimParts, 'headline'>,
  withheld: readonly { id: string }[] = [],
): CorroborationDetail {
  const awaitedIds = row.responses
    .filter((response) => isAwaited(response) && !untold.has(response.partyId))
    .map(({ partyId }) => partyId);
  const input = corroborationInputOf({ ...row, articleIds: articlesOf(row) }, countedWith);
  return describeCorroboration({ ...input, awaitedIds }, { pictured, untold: withheld.map(({ id }) => id) });
}

function claimOf(row: ClaimRow, named: Named, { headline, ...parts }: ClaimParts): ClaimDetail {
  const { distinctPairs, copyPairs, peopleApart } = corroborationInputOf(
    { ...row, articleIds: articlesOf(row) },
    parts,
  );
  const there = new Set(row.evidence.map(({ id }) => id));
  return {
    id: row.id,
    articleId: row.articleId,
    statement: row.statement,
    importance: row.importance,
    confirmation: row.confirmation,
    confidence: row.confidence,
    confirmationReason: row.confirmationReason,
    confirmationSetBy: maybe(row.confirmationSetBy, named.person),
    confirmationSetAt: maybe(row.confirmationSetAt, (at) => at.toISOString()),
    overrideNote: row.overrideNote,
    statementEditedBy: maybe(row.statementEditedBy, named.person),
    statementEditedAt: maybe(row.statementEditedAt, (at) => at.toISOString()),
    stage: row.stage,
    bareReason: row.bareReason,
    signedOffBy: maybe(row.signedOffBy, named.person),
    signedOffAt: maybe(row.signedOffAt, (at) => at.toISOString()),
    assignee: maybe(row.assigneeId, named.person),
    dueAt: maybe(row.dueAt, (at) => at.toISOString()),
    tags: row.tags,
    createdAt: row.createdAt.toISOString(),
    createdBy: named.person(row.createdBy),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
    anchor: anchorOf(row.anchor),
    hops: row.hops.map((hop) => hopOf(hop, row, named)),
    evidence: row.evidence.map((item) => evidenceOf(item, named)),
    corroboration: corroborationOf(row, parts),
    distinctPairs: distinctPairs.map(({ evidenceIds: [first, second], reason }) => ({
      evidenceIds: [first, second],
      reason,
    })),
    copyPairs: copyPairs.map(({ evidenceIds: [first, second], reason }) => ({
      evidenceIds: [first, second],
      reason,
    })),
    peopleApart: peopleApart.map(({ sourceIds: [first, second], reason }) => ({
      sourceIds: [first, second],
      reason,
    })),
    responses: row.responses.map((response) => responseOf(response, named, there)),
    links: row.links.map((link) => linkOf(link, named.person)),
    headline,
    appearances: row.appearances.map((found) => ({
      id: found.id,
      article: { id: found.articleId, headline: found.headline },
      anchor: anchorOf(found.anchor),
      createdAt: found.createdAt.toISOString(),
      createdBy: named.person(found.createdBy),
    })),
    ownPassageOpen: false,
    restsOnDiscredited: discreditedRefs(sourcesOfClaim(row), named.parties, parts.untold),
  };
}

/**
 * A claim with where it stands: the article it is seen in, the newest version of it that has the claim's passage, and how
 * the claim was named last when an article was cleared or published.
 */
export interface PlacedClaim {
  claim: ClaimDetail;
  /** Every article it stands in, its own first, with its passage there. */
  standsIn: { article: { id: string; headline: string }; anchor: AnchorDetail }[];
  article: { id: string; headline: string; dueAt: Date | null };
  version: { number: number; sha256: string };
  /** What its passage there stands in; told to exports alone. */
  block: BlockKind | null;
  /** Every source it names as it is shown, and all above them, as far as those may be told who look. */
  registered: () => RegisteredSource[];
  named: (Omit<NonNullable<ClaimRow['named']>, 'at' | 'by'> & { at: string; by: Person }) | null;
}

interface Placing {
  /** As it is stored, for a change to work on. */
  whole?: boolean;
  /** Without the picture of where it comes from, for who shows none. */
  pictured?: boolean;
  /** The article in which they are seen; each in its own where this is none. */
  seenFrom?: string | null;
  /** Reads the articles they stand in. */
  readArticles?: typeof readArticlesUnderCheck;
}

/** Reads what claims that mention these are placed with. */
async function readPlacing(
  tx: Tx,
  mentions: Mentions,
  { whole = false, pictured = true, seenFrom = null, readArticles = readArticlesUnderCheck }: Placing,
): Promise<(row: ClaimRow) => PlacedClaim> {
  const named = await readNamed(tx, mentions);
  const rule = await readRules(tx);
  const articles = await readArticles(tx, mentions.articles);
  const { parties } = named;
  return (row) => {
    const shown = whole ? row : withItemsMasked(tx, row);
    const { headline = '', dueAt = null } = articles.get(row.articleId) ?? {};
    const untold: ReadonlySet<string> = whole ? new Set() : untoldOnRow(tx, row);
    const parts = { parties, articles, rule, pictured, untold };
    const read = claimOf(shown, named, { ...parts, headline });
    const withheld = whole ? [] : withheldAmong(tx, read, parties);
    // Many claims are read with the same hidden sources, which the evidence of few names.
    const inEvidence = new Set(withheld.length > 0 ? shown.evidence.flatMap(sourcesOfItem) : []);
    const behind = withheld.filter(({ id }) => inEvidence.has(id));
    const claim =
      behind.length > 0 ? { ...read, corroboration: corroborationOf(shown, parts, behind) } : read;
    const there = row.appearances.find(({ articleId }) => articleId === seenFrom);
    const { number, sha256, block = null } = (there ?? row).anchor;
    const told = whole ? claim : shownClaim(tx, claim, parties);
    const own = { id: row.articleId, headline };
    return {
      claim: seenFrom === null ? told : seenIn(seenFrom, told),
      standsIn: [{ article: own, anchor: told.anchor }, ...told.appearances],
      registered: () => registeredOn(told, parties, withheld),
      article: { ...(there ? { id: there.articleId, headline: there.headline } : own), dueAt },
      version: { number, sha256 },
      block,
      named: maybe(row.named, ({ at, by, ...said }) => ({
        ...said,
        at: at.toISOString(),
        by: named.person(by),
      })),
    };
  };
}

/** Claims that were read, to be made later; what is made is shown to nobody before the names kept back are out of it. */
export interface ClaimsToPlace {
  /** All claims of which it says something: those they are linked to as well. */
  about: ReadonlySet<string>;
  /** Makes one; `null` where it is not there. */
  place: (claimId: string) => PlacedClaim | null;
}

/** What these texts name, while each is put into `byId`. */
function* namingRows(read: readonly string[], byId: Map<string, string>): Generator<NamingRow> {
  for (const text of read) {
    const row = namingRowOf(text);
    byId.set(row.id, text);
    yield row;
  }
}

/**
 * These claims as `readClaims` reads them, without their pictures, each made when it is asked for, once. Until then only
 * its text is there: read into rows, all of them would grow old in memory, and cost the collector more than reading
 * twice what they name.
 */
export async function readClaimsToPlace(
  tx: Tx,
  which: WhichClaims,
  options: Pick<Placing, 'seenFrom' | 'readArticles'> = {},
): Promise<ClaimsToPlace> {
  const texts = new Map<string, string>();
  const mentions = mentionsOf(namingRows(await readClaimTexts(tx, which, { toExport: true }), texts));
  const place = texts.size === 0 ? null : await readPlacing(tx, mentions, { ...options, pictured: false });
  return {
    about: mentions.claims,
    place: (claimId) => {
      const text = texts.get(claimId);
      texts.delete(claimId);
      return text === undefined || !place ? null : place(claimRowOf(text));
    },
  };
}

/**
 * These claims, with all they hold and oldest first, as those may see them for whom the transaction reads; `whole`
 * leaves them as they are stored, for a change to work on. Deleted ones are left out. Those of an article are each on
 * the passage they have there.
 */
export async function readClaims(
  tx: Tx,
  which: WhichClaims,
  options: Pick<Placing, 'whole' | 'pictured'> = {},
): Promise<ClaimDetail[]> {
  const rows = (await readClaimTexts(tx, which)).map(claimRowOf);
  if (rows.length === 0) return [];
  const seenFrom = 'articleId' in which ? which.articleId : null;
  const place = await readPlacing(tx, mentionsOf(rows), { ...options, seenFrom });
  return rows.map((row) => place(row).claim);
}

/** One claim as those may see it for whom the transaction reads, or `null` when it is not there, deleted or another workspace's. */
export async function readClaim(tx: Tx, claimId: string): Promise<ClaimDetail | null> {
  const [claim] = await readClaims(tx, { ids: [claimId] });
  return claim ?? null;
}

async function wholeClaim(tx: Tx, claimId: string): Promise<ClaimDetail | null> {
  const [claim] = await readClaims(tx, { ids: [claimId] }, { whole: true });
  return claim ?? null;
}

/** The claim as it is stored, whoever asks, with its row locked until the transaction ends. */
export async function lockClaim(tx: Tx, claimId: string): Promise<ClaimDetail | null> {
  // First the register, then the claim: whoever changes the register recounts claims in that order too.
  await holdRegister(tx);
  await tx.$queryRaw`SELECT 1 AS locked FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  return wholeClaim(tx, claimId);
}

/** The claim as it is stored, which nobody changes until the transaction ends; others may hold it too. */
export async function holdClaim(tx: Tx, claimId: string): Promise<ClaimDetail | null> {
  await tx.$queryRaw`SELECT 1 AS held FROM "Claim" WHERE id = ${claimId}::uuid FOR SHARE`;
  return wholeClaim(tx, claimId);
}
