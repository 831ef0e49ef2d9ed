import { HouseRatingsProvider } from '#components/claim/house-ratings.tsx';
import { staticMarkup } from '#components/ui/react/static-markup.ts';
import type { HouseRating } from '#lib/domain/house-rating.ts';
import { Cards, type ShownCards } from './cards.tsx';

interface Written {
  /** What the workspace calls its statuses, as it was written with. */
  called: string;
  markup: Promise<string>;
}

const written = new WeakMap<ShownCards['dashboard'], Written>();

function write(shown: ShownCards, ratings: readonly HouseRating[]): Promise<string> {
  return staticMarkup(
    <HouseRatingsProvider ratings={ratings}>
      <Cards {...shown} />
    </HouseRatingsProvider>,
  );
}

/**
 * The cards as HTML, on the server alone, written once for as long as what they show is remembered: a dashboard that was
 * read anew is another object. Two views of one dashboard must not show the same object.
 */
export function cardsMarkup(shown: ShownCards, ratings: readonly HouseRating[]): Promise<string> {
  const called = JSON.stringify(ratings);
  const known = written.get(shown.dashboard);
  if (known?.called === called) return known.markup;
  const markup = write(shown, ratings);
  written.set(shown.dashboard, { called, markup });
  markup.catch(() => written.delete(shown.dashboard));
  return markup;
}
