import type { SourcePage } from '#lib/queries/source-page.ts';

/** A source in the picture of who controls whom. */
export interface ControlNode {
  id: string;
  name: string;
  /** The source the picture is of. */
  own: boolean;
}

export interface ControlEdge {
  from: string;
  to: string;
  kind: 'CONTROLS';
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
  source: { id: string; name: string };
} & Pick<SourcePage, 'controllers' | 'below'>): ControlGraph {
  const line = [...controllers.toReversed(), { id: source.id, name: source.name }];
  const nodes = new Map<string, ControlNode>();
  for (const { id, name } of [...line, ...below]) {
    if (!nodes.has(id)) nodes.set(id, { id, name, own: id === source.id });
  }
  const controls = (from: string, to: string): ControlEdge => ({ from, to, kind: 'CONTROLS' });
  const down = line.slice(1).map(({ id }, at) => controls(line[at]?.id ?? id, id));
  const edges = [...down, ...below.map(({ id, controlledById }) => controls(controlledById, id))];
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
