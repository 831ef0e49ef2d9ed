import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { keepSameParagraphs, lanesOf } from './highlight-layout.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { indexText, type IndexedText } from '#lib/domain/text/code-points.ts';
import { highlightRuns, type HighlightedParagraph } from '#lib/domain/text/highlight-runs.ts';
import { standsIn } from '#lib/domain/appearance.ts';
import { seenIn } from '#lib/domain/shapes/seen-in.ts';
import type { NoClaim, NoClaims } from '#lib/domain/shapes/no-claims.ts';
import { coverage, type CoveredSentence } from '#lib/domain/versions/coverage.ts';
import {
  unpackedSentences,
  type SentenceBounds,
  type StatedSentence,
} from '#lib/domain/versions/stated-sentences.ts';
import { inReadingOrder } from '#lib/domain/reading-order.ts';
import { neighbour, nextWanted, successor } from './claim-order.ts';
import { filterClaims, type OutlineFilter } from './outline-filter.ts';
import type { Passage } from './passage.ts';

/** Stands in for the id of a claim that is being written, so that its passage shows in the article. */
export const DRAFT = 'draft';

export interface WorkspaceData {
  article: ArticleDetail;
  claims: readonly ClaimDetail[];
  /** The sentences of the text, and what was said to make no claim. */
  sentences: SentenceBounds;
  noClaims: NoClaims;
}

/** What the workspace screen knows; after the first load nothing here waits for the network. */
export interface WorkspaceState {
  article: ArticleDetail;
  text: IndexedText;
  claims: ReadonlyMap<string, ClaimDetail>;
  /** Ids in reading order; a claim's number is its place here, from 1. */
  order: readonly string[];
  numbers: ReadonlyMap<string, number>;
  paragraphs: readonly HighlightedParagraph[];
  sentences: readonly StatedSentence[];
  without: readonly NoClaim[];
  /** The sentences of the text, with whether anybody has looked at each. */
  covered: readonly CoveredSentence[];
  lanes: ReadonlyMap<string, number>;
  /** What nobody has looked at is marked in the text. */
  marksShown: boolean;
  selectedId: string | null;
  filter: OutlineFilter;
  /** The passage a new claim is being written for. */
  drafted: Passage | null;
  /** A new claim that is being written stands in front of the open claim, which otherwise has the panel. */
  writing: boolean;
  /** On a narrow screen: the claim, or the form for a new one, lies over the article. */
  panelOpen: boolean;
  /** The dialog that finds a passage by its words is open, for a new claim or for the open one. */
  choosing: 'record' | 'move' | null;

  load: (data: WorkspaceData) => void;
  select: (claimId: string) => void;
  step: (by: 1 | -1) => void;
  /** Opens the next of the claims the outline shows for which `waits` holds, if `fromId` is still open. */
  goOn: (fromId: string, waits: (claim: ClaimDetail) => boolean) => 'opened' | 'none left' | 'elsewhere';
  setFilter: (filter: OutlineFilter) => void;
  setPanelOpen: (open: boolean) => void;
  setChoosing: (choosing: 'record' | 'move' | null) => void;
  setArticle: (article: ArticleDetail) => void;
  setDrafted: (drafted: Passage | null) => void;
  setMarksShown: (shown: boolean) => void;
  setWithout: (without: readonly NoClaim[]) => void;
  /** Brings the new claim that is being written to the front. */
  write: () => void;
  /** Takes over a claim as it is now, on its passage here; one that stands here no more goes. */
  put: (claim: ClaimDetail) => void;
  remove: (claimId: string) => void;
}

export type WorkspaceStore = StoreApi<WorkspaceState>;

type Marked = Pick<WorkspaceState, 'order' | 'numbers' | 'paragraphs' | 'lanes' | 'covered'>;
/** What is known of the text beside its claims. */
type Known = Pick<WorkspaceState, 'article' | 'text' | 'sentences' | 'without'>;

function standingIn(article: ArticleDetail, claims: Iterable<ClaimDetail>): ClaimDetail[] {
  return [...claims].filter(
    ({ anchor }) => anchor.versionId === article.version.id && anchor.state !== 'ORPHANED',
  );
}

function coveredBy({ article, sentences, without }: Known, claims: Iterable<ClaimDetail>): CoveredSentence[] {
  return coverage(sentences, { claims: standingIn(article, claims).map(({ anchor }) => anchor), without });
}

function marked(
  known: Known,
  claims: Iterable<ClaimDetail>,
  drafted: Passage | null,
  before: readonly HighlightedParagraph[],
): Marked {
  const { article, text } = known;
  const ordered = inReadingOrder(claims, ({ anchor }) => anchor);
  const highlights = standingIn(article, ordered).map(({ id, anchor }) => ({
    claimId: id,
    start: anchor.start,
    end: anchor.end,
  }));
  if (drafted) highlights.push({ claimId: DRAFT, ...drafted });
  return {
    order: ordered.map(({ id }) => id),
    numbers: new Map(ordered.map(({ id }, index) => [id, index + 1])),
    paragraphs: keepSameParagraphs(before, highlightRuns(text, highlights, article.version.kinds)),
    lanes: lanesOf(highlights),
    covered: coveredBy(known, ordered),
  };
}

function sameAnchor(a: ClaimDetail | undefined, b: ClaimDetail): boolean {
  return (
    a !== undefined &&
    a.anchor.start === b.anchor.start &&
    a.anchor.end === b.anchor.end &&
    a.anchor.state === b.anchor.state &&
    a.anchor.versionId === b.anchor.versionId
  );
}

function knownOf({ article, sentences, noClaims }: WorkspaceData): Known {
  const text = indexText(article.version.text);
  return { article, text, sentences: unpackedSentences(sentences), without: noClaims.without };
}

/** The claims the outline shows now, in reading order. */
function shownClaims(state: WorkspaceState, userId: string): ClaimDetail[] {
  const ordered = state.order.flatMap((id) => state.claims.get(id) ?? []);
  return filterClaims(ordered, state.filter, userId);
}

/** The state of one workspace screen, for the person `userId`. `selectedId` is what its address names. */
export function createWorkspaceStore(
  data: WorkspaceData,
  selectedId: string | null,
  userId: string,
  marksShown = true,
): WorkspaceStore {
  return createStore<WorkspaceState>()((set, get) => {
    const redraw = (claims: ReadonlyMap<string, ClaimDetail>, drafted = get().drafted) => {
      const state = get();
      return { claims, drafted, ...marked(state, claims.values(), drafted, state.paragraphs) };
    };
    const known = knownOf(data);
    const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
    const first = marked(known, data.claims, null, []);
    const named = selectedId !== null && claims.has(selectedId);
    return {
      ...known,
      claims,
      ...first,
      selectedId: named ? selectedId : (first.order[0] ?? null),
      marksShown,
      filter: 'ALL',
      drafted: null,
      // Who comes for one claim by its address gets that claim.
      writing: !named,
      panelOpen: named,
      choosing: null,

      load(fresh) {
        const newKnown = knownOf(fresh);
        const newClaims = new Map(fresh.claims.map((claim) => [claim.id, claim]));
        const { drafted, paragraphs, selectedId: selected } = get();
        const drawn = marked(newKnown, fresh.claims, drafted, paragraphs);
        set({
          ...newKnown,
          claims: newClaims,
          ...drawn,
          selectedId: selected !== null && newClaims.has(selected) ? selected : (drawn.order[0] ?? null),
        });
      },
      select: (claimId) => set({ selectedId: claimId, writing: false, panelOpen: true }),
      step(by) {
        const state = get();
        const shown = shownClaims(state, userId).map(({ id }) => id);
        const next = neighbour(state.order, shown, state.selectedId, by);
        if (next !== null) set({ selectedId: next, writing: false });
      },
      goOn(fromId, waits) {
        const state = get();
        if (openClaimId(state) !== fromId) return 'elsewhere';
        const waiting = shownClaims(state, userId).filter(waits);
        const next = nextWanted(state.order, new Set(waiting.map(({ id }) => id)), fromId);
        if (next === null) return 'none left';
        set({ selectedId: next, writing: false });
        return 'opened';
      },
      setFilter: (filter) => set({ filter }),
      setPanelOpen: (panelOpen) => set({ panelOpen }),
      setChoosing: (choosing) => set({ choosing }),
      setArticle: (article) => set({ article }),
      setDrafted: (drafted) => set({ ...redraw(get().claims, drafted), panelOpen: drafted !== null }),
      setMarksShown: (shown) => set({ marksShown: shown }),
      setWithout(without) {
        const { claims: here } = get();
        set({ without, covered: coveredBy({ ...get(), without }, here.values()) });
      },
      write: () => set({ writing: true, panelOpen: true }),
      put(answered) {
        const articleId = get().article.id;
        // It was taken off this article.
        if (!standsIn(articleId, answered)) {
          if (get().claims.has(answered.id)) get().remove(answered.id);
          return;
        }
        const claim = seenIn(articleId, answered);
        const old = get().claims.get(claim.id);
        const next = new Map(get().claims).set(claim.id, claim);
        set(sameAnchor(old, claim) ? { claims: next } : redraw(next));
      },
      remove(claimId) {
        const { claims: before, order, selectedId: selected } = get();
        const next = new Map(before);
        next.delete(claimId);
        set({
          ...redraw(next),
          selectedId: selected === claimId ? successor(order, claimId) : selected,
          panelOpen: false,
        });
      },
    };
  });
}

/** The claim in the panel; none while a new one is written there. */
export function openClaimId({ drafted, writing, selectedId }: WorkspaceState): string | null {
  return drafted && writing ? null : selectedId;
}

/** Which passage is boxed in the article: the one a claim is being written for, else the open claim's. */
export function chosenMark({ drafted, writing, selectedId }: WorkspaceState): string | null {
  return drafted && writing ? DRAFT : selectedId;
}
