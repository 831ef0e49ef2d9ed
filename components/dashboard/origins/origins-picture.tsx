import Link from 'next/link';
import { ConfirmationSign } from '#components/claim/confirmation-sign.tsx';
import { cx } from '#components/ui/cx.ts';
import type { Standing, StoryOrigin, StoryOrigins } from '#lib/domain/origins/story-origins.ts';
import { paths } from '#lib/web/paths.ts';
import { originAnchor, standingAnchor } from './origins-anchors.ts';
import { counted, originWords } from './origins-words.ts';
import { boxHeight, placeOrigins } from './place-origins.ts';

const box =
  'flex min-w-0 items-center rounded-md border px-2.5 text-xs leading-tight hover:border-ink focus-visible:border-ink';

function OriginBox({ origin, nth }: { origin: StoryOrigin; nth: number }) {
  const { fall, more } = originWords(origin);
  const words = `${fall}${more}`;
  return (
    <li>
      <a
        href={`#${originAnchor(nth)}`}
        title={`${origin.name}: ${words}`}
        style={{ height: boxHeight }}
        className={cx(
          box,
          origin.falling > 0 ? 'border-unverified-mark bg-unverified-soft' : 'border-rule bg-well',
        )}
      >
        <span className="min-w-0">
          <bdi className="block truncate font-semibold text-ink">{origin.name}</bdi>
          <span className="sr-only">: </span>
          <span className="num block truncate text-2xs text-ink-2">
            {fall}
            <span className="max-sm:hidden">{more}</span>
          </span>
        </span>
      </a>
    </li>
  );
}

function StandingBox({ standing, nth, articleId }: { standing: Standing; nth: number; articleId: string }) {
  const [claim, ...others] = standing.claims;
  const nothing = standing.on.length === 0;
  const look = cx(box, nothing ? 'border-dashed border-control bg-well' : 'border-rule bg-sheet');
  if (!claim) return null;
  if (others.length > 0) {
    const words = `${counted(standing.claims.length, 'claim')}${nothing ? ' on nothing that counts' : ''}`;
    return (
      <li>
        <a
          href={`#${standingAnchor(nth)}`}
          style={{ height: boxHeight }}
          className={cx(look, 'num font-semibold')}
        >
          {words}
        </a>
      </li>
    );
  }
  return (
    <li>
      <Link
        href={paths.article(articleId, claim.id)}
        prefetch={false}
        title={claim.statement}
        style={{ height: boxHeight }}
        className={cx(look, 'gap-2 [&_svg]:size-4')}
      >
        <ConfirmationSign confirmation={claim.confirmation} className="shrink-0" />
        <span dir="auto" className="line-clamp-2 min-w-0 wrap-anywhere">
          {claim.statement}
        </span>
        {nothing && <span className="sr-only">: on nothing that counts</span>}
      </Link>
    </li>
  );
}

interface OriginsPictureProps {
  origins: StoryOrigins;
  articleId: string;
}

/** What a story stands on, on the left, and what stands on it; each box leads to its claims. */
export function OriginsPicture({ origins: found, articleId }: OriginsPictureProps) {
  const { height, origins, standings, lines } = placeOrigins(found);
  const column = 'flex min-w-0 flex-col justify-around';
  return (
    <div
      role="group"
      aria-label="What the claims stand on"
      style={{ height }}
      className="grid grid-cols-[minmax(0,1fr)_2.5rem_minmax(0,1.1fr)] sm:grid-cols-[minmax(0,1fr)_minmax(4rem,0.6fr)_minmax(0,1.4fr)]"
    >
      <ul aria-label="Origins, and who alone passes on" className={column}>
        {origins.map((one) => (
          <OriginBox key={one.nth} {...one} />
        ))}
      </ul>
      <svg
        aria-hidden="true"
        viewBox={`0 0 100 ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        className="min-w-0"
      >
        {lines.map(({ key, from, to, side, alone }) => (
          <path
            key={key}
            d={`M0 ${from}C50 ${from} 50 ${to} 100 ${to}`}
            fill="none"
            vectorEffect="non-scaling-stroke"
            strokeWidth={alone ? 2.5 : 1.25}
            strokeDasharray={side === 'REFUTES' ? '5 4' : undefined}
            className={
              side === 'REFUTES' ? 'stroke-false-mark' : alone ? 'stroke-unverified-mark' : 'stroke-ink-3'
            }
          />
        ))}
      </svg>
      <ul aria-label="Claims, together where they stand on the same" className={column}>
        {standings.map((one) => (
          <StandingBox key={one.nth} {...one} articleId={articleId} />
        ))}
      </ul>
    </div>
  );
}
