import { HouseRatingsProvider } from '#components/claim/house-ratings.tsx';
import { writeMarkup } from '#components/ui/react/write-markup.ts';
import type { HouseRating } from '#lib/domain/house-rating.ts';
import { Lines } from './lines.tsx';
import type { ListLine } from './list-line.ts';

interface Written {
  /** What it depends on besides the lines. */
  under: string;
  markup: string;
}

/** In letters; four times what fifty usual lines take. What is longer is written each time. */
const mostKept = 200_000;

const written = new WeakMap<readonly ListLine[], Written>();

function writtenOnce(
  lines: readonly ListLine[],
  list: string,
  ratings: readonly HouseRating[],
): string | null {
  const under = JSON.stringify([list, ratings]);
  const before = written.get(lines);
  if (before?.under === under) return before.markup;
  const markup = writeMarkup(
    <HouseRatingsProvider ratings={ratings}>
      <Lines claims={lines} list={list} />
    </HouseRatingsProvider>,
  );
  if (markup !== null && markup.length <= mostKept) written.set(lines, { under, markup });
  return markup;
}

let standing: string | undefined;

/** The rows that came as markup alone, with the page that the browser began with; read before anything else is drawn. */
function standingMarkup(): string {
  standing ??= document.querySelector('.claim-rows')?.innerHTML ?? '';
  return standing;
}

/**
 * The rows of lines that were passed down, as markup: on the server written once as long as the lines are the same, in
 * the browser as they stand in the document. `null` where they have to be drawn.
 */
export function markupOfLines(
  lines: readonly ListLine[] | undefined,
  list: string,
  ratings: readonly HouseRating[],
): string | null {
  if (typeof window !== 'undefined') return standingMarkup();
  return lines ? writtenOnce(lines, list, ratings) : null;
}
