import { PictureOrList } from '#components/ui/picture-or-list.tsx';
import type { CorroborationGraph } from '#lib/domain/corroboration/graph-detail.ts';
import { ProvenanceList } from './provenance-list.tsx';
import { ProvenancePicture } from './provenance-picture.tsx';

// Beyond this a picture shows nothing any more; the list still does.
const drawable = 60;

/** Where the evidence comes from: drawn, or as a list. */
export function Provenance({ graph }: { graph: CorroborationGraph }) {
  const count = graph.nodes.length;
  if (count > drawable) {
    return (
      <div className="flex flex-col gap-2.5">
        <p className="text-xs text-ink-3">{count} are too many to draw.</p>
        <ProvenanceList graph={graph} />
      </div>
    );
  }
  return (
    <PictureOrList
      legend="Show it as"
      first="picture"
      picture={<ProvenancePicture graph={graph} />}
      list={<ProvenanceList graph={graph} />}
    />
  );
}
