'use client';

import { useState } from 'react';
import { SegmentedControl } from '#components/ui/segmented-control.tsx';
import type { CorroborationGraph } from '#lib/domain/corroboration/graph-detail.ts';
import { ProvenanceList } from './provenance-list.tsx';
import { ProvenancePicture } from './provenance-picture.tsx';

// Beyond this a picture shows nothing any more; the list still does.
const drawable = 60;

/** Where the evidence comes from: drawn, or as a list. */
export function Provenance({ graph }: { graph: CorroborationGraph }) {
  const tooMany = graph.nodes.length > drawable;
  const [view, setView] = useState<'picture' | 'list'>(tooMany ? 'list' : 'picture');
  return (
    <div className="mt-2.5 flex flex-col gap-2.5">
      {tooMany ? (
        <p className="text-xs text-ink-3">{graph.nodes.length} are too many to draw.</p>
      ) : (
        <SegmentedControl
          legend="Show it as"
          options={[
            { value: 'picture', label: 'Picture' },
            { value: 'list', label: 'List' },
          ]}
          value={view}
          onValueChange={setView}
        />
      )}
      {view === 'picture' && !tooMany ? (
        <ProvenancePicture graph={graph} />
      ) : (
        <ProvenanceList graph={graph} />
      )}
    </div>
  );
}
