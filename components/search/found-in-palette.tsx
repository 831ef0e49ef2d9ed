'use client';

import { Command } from 'cmdk';
import { paletteGroup, paletteItem } from '#components/shell/palette-look.ts';
import type { FoundInPalette } from '#components/shell/palette.tsx';
import type { SearchHit } from '#lib/domain/shapes/search-hit.ts';
import { besideWords, HitSign, hrefOf, Pieces } from './hit-parts.tsx';
import { fieldNames, kindHeadings } from './search-words.ts';
import { useFound } from './use-found.ts';

/** Where the words stand if the title has none of them, else what tells this thing from another. */
function Beside({ about, title, where: [first] }: SearchHit) {
  if (first && !title.some(({ isFound }) => isFound)) {
    return (
      <>
        {fieldNames[first.field]}: <Pieces pieces={first.pieces} />
      </>
    );
  }
  return <bdi>{besideWords(about)}</bdi>;
}

/** What is found of each kind by what is typed, to go to it at once; all of it is on the page of the search. */
export const FoundItems: FoundInPalette = function FoundItems({ typed, onChoose }) {
  const found = useFound(typed);
  if (found.state === 'idle') return null;
  if (found.state !== 'found' || found.groups.length === 0) {
    const said = {
      looking: 'Looking …',
      unknown: 'No answer to this search just now.',
      found: 'Nothing found',
    };
    return (
      <p role="status" className="px-3 py-3 text-sm text-ink-3">
        {said[found.state]}
      </p>
    );
  }
  return found.groups.map(({ kind, hits }) => (
    <Command.Group key={kind} heading={kindHeadings[kind]} className={paletteGroup}>
      {hits.map((hit) => (
        <Command.Item
          key={hit.about.id}
          value={`${kind} ${hit.about.id}`}
          onSelect={() => onChoose(hrefOf(hit.about))}
          className={`${paletteItem} py-1.5`}
        >
          <HitSign about={hit.about} />
          <span className="min-w-0 flex-1">
            <span className="block truncate">
              <Pieces pieces={hit.title} />
            </span>
            <span className="block truncate text-sm text-ink-3">
              <Beside {...hit} />
            </span>
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  ));
};
