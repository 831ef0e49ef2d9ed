import type { CorroborationGraph } from '#lib/domain/corroboration/graph-detail.ts';
import { provenanceLines } from '#lib/domain/corroboration/provenance-words.ts';

export function ProvenanceList({ graph }: { graph: CorroborationGraph }) {
  return (
    <ul aria-label="Where the evidence comes from" className="flex flex-col gap-1.5 text-sm">
      {provenanceLines(graph).map(({ id, node, remark, from }) => (
        <li key={id}>
          <span className={node.cut ? 'font-semibold' : undefined}>{node.label}</span>
          {remark && <span className="text-ink-3"> · {remark}</span>}
          {from && <span className="block text-xs text-ink-2">{from}</span>}
        </li>
      ))}
    </ul>
  );
}
