import { controlledBy } from '#lib/domain/control-words.ts';
import type { CorroborationGraph, GraphEdge, GraphNode } from './graph-detail.ts';
import type { EvidenceItem } from './input.ts';
import { isAnonymous } from './people.ts';
import type { Side } from './side.ts';
import type { Standing } from './standing.ts';
import { knowsFirstHand, type SharedText, type Traced } from './trace.ts';

const remarks = {
  COUNTS: '',
  CONTEXT: '',
  WITHDRAWN: 'withdrawn',
  INTERESTED: 'in its own cause',
  DISCREDITED: 'discredited',
  ARTICLE: 'this article',
  TEXT: 'a text that counts for nobody',
  NO_PUBLISHER: 'nobody published it',
  UNKNOWN: 'says not where from',
  CIRCULAR: 'leads only back to itself',
  NOTHING_BEHIND: 'rests on nothing that counts',
} as const satisfies Record<Standing, string>;

/** Draws one side: each source once, with what it counts for at best. */
class Picture {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges = new Map<string, GraphEdge>();
  readonly #side: Side;
  readonly #traced: Traced;
  readonly #untold: ReadonlySet<string>;
  readonly #cut: ReadonlySet<string>;
  readonly #texts = new Map<SharedText, string | null>();

  constructor(side: Side, traced: Traced, untold: ReadonlySet<string>) {
    this.#untold = untold;
    this.#side = side;
    this.#traced = traced;
    this.#cut = new Set(
      side.origins.flatMap(({ kind, partyIds, originId }) => (kind === 'TEXT' ? [originId] : partyIds)),
    );
    for (const item of side.followed.items) this.#item(item);
  }

  #standing({ id }: EvidenceItem): Standing {
    return this.#side.followed.standings.get(id) ?? 'UNKNOWN';
  }

  #party(sourceId: string, standing: Standing): string {
    const id = `${this.#side.name} ${sourceId}`;
    const before = this.nodes.get(id);
    if (before && (before.standing === 'COUNTS' || standing !== 'COUNTS')) return id;
    const { parties } = this.#traced.input;
    const party = parties.get(sourceId);
    const above = party?.controlledById ? parties.get(party.controlledById) : undefined;
    const who = this.#untold.has(sourceId)
      ? ''
      : isAnonymous(party)
        ? 'anonymous'
        : above
          ? `${party?.kind === 'PERSON' ? controlledBy('PERSON') : 'under'} ${above.name}`
          : '';
    const remark = standing === 'COUNTS' ? who : remarks[standing];
    this.nodes.set(id, {
      id,
      kind: 'PARTY',
      side: this.#side.name,
      label: party?.name ?? 'a party',
      remark,
      cut: standing === 'COUNTS' && this.#cut.has(sourceId),
      standing,
    });
    return id;
  }

  /** The text an item that counts shares with another of its side; drawn once. */
  #text(item: EvidenceItem): string | null {
    const text = this.#traced.textOf.get(item.id);
    if (!text) return null;
    const before = this.#texts.get(text);
    if (before !== undefined) return before;
    const drawn = this.#drawText(text);
    this.#texts.set(text, drawn);
    return drawn;
  }

  #drawText({ vertex, items }: SharedText): string | null {
    const here = items.filter(({ stance }) => stance === this.#side.name);
    if (here.length < 2) return null;
    const id = `${this.#side.name} ${vertex}`;
    this.nodes.set(id, {
      id,
      kind: 'TEXT',
      side: this.#side.name,
      label: 'one text',
      remark: `carried by ${here.length}`,
      cut: this.#side.origins.some(({ kind, originId }) => kind === 'TEXT' && vertex === `text:${originId}`),
      standing: 'COUNTS',
    });
    return id;
  }

  #edge(from: string, to: string, counts: boolean): void {
    const key = `${from}>${to}`;
    if (this.edges.get(key)?.kind === 'WAY') return;
    this.edges.set(key, { from, to, kind: counts ? 'WAY' : 'NOTHING' });
  }

  #item(item: EvidenceItem): void {
    const standing = this.#standing(item);
    const counts = standing === 'COUNTS';
    const own =
      item.publisherId === null ? this.#nobody(item, standing) : this.#party(item.publisherId, standing);
    const text = counts ? this.#text(item) : null;
    if (text) this.#edge(own, text, counts);
    this.#edge(text ?? own, 'record', counts);
    if (!counts) return;
    if (knowsFirstHand(item)) this.#edge('world', own, true);
    for (const link of this.#side.followed.links.get(item.id) ?? []) {
      if (link.to === 'WORLD') {
        const source = this.#party(link.sourceId, 'COUNTS');
        this.#edge('world', source, true);
        this.#edge(source, own, true);
      } else if (link.to !== 'NOTHING') {
        const behind = link.to === 'ITEM' ? [link.item] : link.items;
        const alive = behind.find(
          (other) => this.#standing(other) === 'COUNTS' && other.publisherId !== item.publisherId,
        );
        if (alive?.publisherId) this.#edge(this.#party(alive.publisherId, 'COUNTS'), own, true);
      }
    }
  }

  #nobody({ id: itemId, title }: EvidenceItem, standing: Standing): string {
    const id = `${this.#side.name} ${itemId}`;
    this.nodes.set(id, {
      id,
      kind: 'PARTY',
      side: this.#side.name,
      label: title,
      remark: remarks[standing],
      cut: false,
      standing,
    });
    return id;
  }
}

const end = { side: null, remark: '', cut: false, standing: 'COUNTS' } as const;

/**
 * The picture of a claim: the ways from what happened to our record, through each source and each text that
 * several carry, with the smallest cut marked, and what counts for nothing beside it. Of those `untold` neither what they
 * are nor who is above them.
 */
export function corroborationGraph(
  traced: Traced,
  sides: readonly Side[],
  untold: ReadonlySet<string>,
): CorroborationGraph {
  const pictures = sides.map((side) => new Picture(side, traced, untold));
  const nodes = pictures.flatMap((picture) => [...picture.nodes.values()]);
  if (nodes.length === 0) return { nodes: [], edges: [] };
  const cut = new Set(nodes.flatMap((node) => (node.cut ? [node.id] : [])));
  const edges = pictures
    .flatMap((picture) => [...picture.edges.values()])
    .map((edge) => (edge.kind === 'WAY' && cut.has(edge.to) ? ({ ...edge, kind: 'CUT' } as const) : edge));
  return {
    nodes: [
      { ...end, id: 'world', kind: 'WORLD', label: 'what happened' },
      ...nodes,
      { ...end, id: 'record', kind: 'RECORD', label: 'our record' },
    ],
    edges,
  };
}
