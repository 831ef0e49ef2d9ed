import { PictureOrList } from '#components/ui/picture/picture-or-list.tsx';
import type { CorroborationDetail } from '#lib/domain/corroboration/corroboration-detail.ts';
import { pictureName, provenanceLines } from '#lib/domain/corroboration/provenance-words.ts';
import type { CorroborationGraph } from '#lib/domain/corroboration/graph-detail.ts';
import { WaysPicture } from './ways-picture.tsx';

// Beyond this a picture shows nothing any more; the list still does.
const drawable = 60;

function ProvenanceList({ graph }: { graph: CorroborationGraph }) {
  return (
    <ul aria-label="Where the evidence comes from" className="flex flex-col gap-1.5 text-sm">
      {provenanceLines(graph).map(({ id, node, remark, from }) => (
        <li key={id}>
          <bdi className={node.cut ? 'font-semibold' : undefined}>{node.label}</bdi>
          {remark && (
            <span className="text-ink-3">
              {' '}
              · <bdi>{remark}</bdi>
            </span>
          )}
          {from && <span className="block text-xs wrap-anywhere text-ink-2">{from}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Where the evidence comes from, large: drawn, or as a list. */
export function Provenance({ detail }: { detail: CorroborationDetail }) {
  const { graph, verdict } = detail;
  const list = <ProvenanceList graph={graph} />;
  if (graph.nodes.length > drawable) {
    return (
      <div className="flex flex-col gap-2.5">
        <p className="text-xs text-ink-3">{graph.nodes.length} are too many to draw.</p>
        {list}
      </div>
    );
  }
  const enough = verdict === 'CONFIRMS' || verdict === 'REFUTES';
  return (
    <PictureOrList
      legend="Show it as"
      first="picture"
      picture={
        <div className="overflow-x-auto">
          <WaysPicture graph={graph} name={pictureName(detail)} enough={enough} width={660} />
        </div>
      }
      list={list}
    />
  );
}
