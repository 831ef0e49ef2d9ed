import type { SourceKind } from '#lib/domain/source.ts';
import type { SourcePage } from '#lib/queries/sources/source-page.ts';

/** A source in the picture of who controls whom. */
export interface ControlNode {
  id: string;
  name: string;
  kind: SourceKind;
  /** The source the picture is of. */
  own: boolean;
}

export interface ControlEdge {
  from: string;
  to: string;
  /** By what the one below is: a person speaks for the one above. */
  kind: 'CONTROLS' | 'IS_SPOKEN_FOR_BY';
}

export interface ControlGraph {
  nodes: ControlNode[];
  edges: ControlEdge[];
}

/** Who controls a source up to the top, the source, and all below it: from the top down, each once. */
export function controlGraph({
  source,
  controllers,
  below,
}: {
  source: { id: string; name: string; kind: SourceKind };
} & Pick<SourcePage, 'controllers' | 'below'>): ControlGraph {
  const line = [...controllers.toReversed(), source];
  const nodes = new Map<string, ControlNode>();
  for (const { id, name, kind } of [...line, ...below]) {
    if (!nodes.has(id)) nodes.set(id, { id, name, kind, own: id === source.id });
  }
  const controls = (from: string, { id, kind }: { id: string; kind: SourceKind }): ControlEdge => ({
    from,
    to: id,
    kind: kind === 'PERSON' ? 'IS_SPOKEN_FOR_BY' : 'CONTROLS',
  });
  const down = line.slice(1).map((one, at) => controls(line[at]?.id ?? one.id, one));
  const edges = [...down, ...below.map((one) => controls(one.controlledById, one))];
  return { nodes: [...nodes.values()], edges };
}

/** A source with those it controls. */
export interface ControlBranch extends ControlNode {
  controls: ControlBranch[];
}

/** The same picture as a tree to read from the top; `null` where there is nothing in it. */
export function controlTree({ nodes, edges }: ControlGraph): ControlBranch | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  function branch(node: ControlNode): ControlBranch {
    seen.add(node.id);
    const controls: ControlBranch[] = [];
    for (const { from, to } of edges) {
      const next = byId.get(to);
      // In a circle of control each is read once.
      if (from === node.id && next && !seen.has(to)) controls.push(branch(next));
    }
    return { ...node, controls };
  }
  const [top] = nodes;
  return top ? branch(top) : null;
}
