import type { CorroborationGraph } from '#lib/domain/corroboration/graph-detail.ts';
import { provenanceLines } from './provenance-words.ts';

export function ProvenanceList({ graph }: { graph: CorroborationGraph }) {
  return (
    <ul aria-label="Where the evidence comes from" className="flex flex-col gap-1.5 text-sm">
      {provenanceLines(graph).map(({ id, node, remark, edges }) => (
        <li key={id}>
          <span className={node.kind === 'PARTY' ? 'font-semibold' : undefined}>{node.label}</span>
          {remark && <span className="text-ink-3"> · {remark}</span>}
          {edges.length > 0 && (
            <ul className="text-xs text-ink-2">
              {edges.map((edge) => (
                <li key={edge}>{edge}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
