import { PictureOrList } from '#components/ui/picture/picture-or-list.tsx';
import { placeGraph } from '#components/ui/picture/place-graph.ts';
import { uncontrolled } from '#lib/domain/control-words.ts';
import type { SourcePage } from '#lib/queries/sources/source-page.ts';
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
        {uncontrolled(page.source.kind)}, and no other source is controlled by{' '}
        {page.source.kind === 'PERSON' ? 'them' : 'it'} or speaks for{' '}
        {page.source.kind === 'PERSON' ? 'them' : 'it'}.
      </p>
    );
  }
  const list = (
    <>
      <ControlList top={top} />
      {page.moreBelow && (
        <p className="mt-2 text-sm text-ink-3">
          The nearest {page.below.length} of those below; open one of them to see those below it.
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
