import { PictureOrList } from '#components/ui/picture-or-list.tsx';
import { placeGraph } from '#components/ui/place-graph.ts';
import type { SourcePage } from '#lib/queries/source-page.ts';
import { controlGraph, controlTree } from './control-graph.ts';
import { ControlList } from './control-list.tsx';
import { ControlPicture } from './control-picture.tsx';

// Beyond these a picture is looked for and not looked at: in pixels, and in boxes.
const readableWidth = 720;
const drawable = 40;

type Shown = Pick<SourcePage, 'source' | 'controllers' | 'below' | 'moreBelow'>;

/** Who controls a source up to the top, and everything below it: drawn where that is readable, and as a list. */
export function ControlOfSource({ page }: { page: Shown }) {
  const graph = controlGraph(page);
  const top = controlTree(graph);
  if (!top || graph.edges.length === 0) {
    return (
      <p className="text-ink-2">
        {page.source.kind === 'PERSON'
          ? 'Nobody is known for whom they speak, and they control no other source.'
          : 'No one known controls it, and it controls no other source.'}
      </p>
    );
  }
  const list = (
    <>
      <ControlList top={top} />
      {page.moreBelow && (
        <p className="mt-2 text-sm text-ink-3">
          The nearest {page.below.length} of those below; open one of them to see those it controls.
        </p>
      )}
    </>
  );
  if (graph.nodes.length > drawable) return list;
  const placed = placeGraph(graph);
  return (
    <PictureOrList
      key={page.source.id}
      legend="Show control as"
      first={placed.width > readableWidth ? 'list' : 'picture'}
      picture={<ControlPicture placed={placed} />}
      list={list}
    />
  );
}
