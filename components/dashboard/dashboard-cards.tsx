'use client';

import { useRouter } from 'next/navigation';
import { use, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useHouseRatings } from '#components/claim/house-ratings.tsx';
import { openInPage } from '#components/ui/open-in-page.ts';
import { writeTimes } from '#components/ui/time/write-times.ts';
import { passedDown } from '#lib/web/passing-down/passed-down.ts';
import { cardsMarkup } from './cards-markup.tsx';
import { Cards, type ShownCards } from './cards.tsx';

declare global {
  interface PassedDown {
    dashboardCards: ShownCards;
  }
}

const grid = 'grid grid-cols-1 gap-4.5';
const standingId = 'cards';

let standing: string | undefined;

/** What came as markup alone, with the page that the browser began with; read before anything else is drawn. */
function standingMarkup(): string {
  standing ??= document.getElementById(standingId)?.innerHTML ?? '';
  return standing;
}

/** The cards as the server wrote them, which stay as they are. */
function StandingCards() {
  const ratings = useHouseRatings();
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const shown = passedDown().dashboardCards;
  const html = typeof window === 'undefined' && shown ? use(cardsMarkup(shown, ratings)) : standingMarkup();
  useLayoutEffect(() => (frame.current === null ? undefined : writeTimes(frame.current, 'relative')), []);
  return (
    <div
      id={standingId}
      ref={frame}
      className={grid}
      onClick={(event) => {
        openInPage(event, (href, link) => {
          router.push(href, { scroll: !link.hasAttribute('data-stay') });
        });
      }}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

interface DashboardCardsProps {
  /** `null` where they were passed down instead, to be written on the server and to stand. */
  shown: ShownCards | null;
  children?: ReactNode;
}

/** What everybody of a role sees alike, and the story that is looked at. */
export function DashboardCards({ shown, children }: DashboardCardsProps) {
  if (!shown) return <StandingCards />;
  return (
    <div className={grid}>
      <Cards {...shown}>{children}</Cards>
    </div>
  );
}
