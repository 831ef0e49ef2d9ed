import Link from 'next/link';
import { ConfirmationSign } from '#components/claim/confirmation-sign.tsx';
import { Table, TableScroll, Td, Th } from '#components/ui/table.tsx';
import type {
  Standing,
  StandingClaim,
  StoryOrigin,
  StoryOrigins,
} from '#lib/domain/origins/story-origins.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import { paths } from '#lib/web/paths.ts';
import { allAnchor, fallingAnchor, originAnchor, standingAnchor } from './origins-anchors.ts';
import { counted } from './origins-words.ts';

const target = 'scroll-mt-20 target:bg-accent-soft';
const numberLook = 'rounded-sm underline decoration-rule underline-offset-3 hover:decoration-current';

function ClaimLine({
  claim,
  reports,
  articleId,
}: {
  claim: StandingClaim;
  /** Of its reports those that go back to one origin; all where none is said. */
  reports?: number;
  articleId: string;
}) {
  return (
    <li className="flex items-start gap-2 [&_svg]:size-4">
      <ConfirmationSign confirmation={claim.confirmation} className="mt-0.5 shrink-0" />
      <span className="min-w-0 flex-1">
        <Link
          href={paths.article(articleId, claim.id)}
          prefetch={false}
          dir="auto"
          className="line-clamp-2 rounded-sm hover:underline"
        >
          {claim.statement}
        </Link>
        <span className="text-xs text-ink-3">
          {' '}
          {reports === undefined || reports === claim.reports
            ? counted(claim.reports, 'report')
            : `${reports} of ${counted(claim.reports, 'report')}`}
        </span>
      </span>
    </li>
  );
}

/** What stands on one origin, as it is told under it. */
interface Told {
  standing: Standing;
  nth: number;
  /** It is told under an origin before. */
  again: boolean;
}

interface StandingListProps {
  /** Of the origin, among all. */
  place: number;
  told: Told;
  origin: StoryOrigin;
  names: readonly string[];
  articleId: string;
}

/** Claims that stand on the same, with what else they stand on. */
function StandingList({
  told: { standing, nth, again },
  place,
  origin,
  names,
  articleId,
}: StandingListProps) {
  const sides = new Set(standing.on.filter((one) => one.origin === place).map(({ side }) => side));
  const others = new Set(standing.on.flatMap((one) => (one.origin === place ? [] : [one.origin])));
  const beside = [...others].map((other) => isolated(names[other] ?? ''));
  const against = sides.has('REFUTES') ? ['against it'] : [];
  const alone = standing.on.every((one) => one.alone);
  const also = alone ? `falls with ${beside.join(', ')} too` : `has ${beside.join(', ')} too`;
  const words = [...against, ...(beside.length > 0 ? [also] : [])].join(', ');
  const reports = (claimId: string) =>
    origin.carries.reduce((sum, one) => sum + (one.claimId === claimId ? one.reports : 0), 0);
  return (
    <div id={again ? undefined : standingAnchor(nth)} className={target}>
      {words !== '' && <p className="text-xs text-ink-3">{words}</p>}
      <ul className="grid gap-1">
        {standing.claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} reports={reports(claim.id)} articleId={articleId} />
        ))}
      </ul>
    </div>
  );
}

interface OriginLineProps {
  origin: StoryOrigin;
  nth: number;
  told: readonly Told[];
  names: readonly string[];
  articleId: string;
}

function OriginLine({ origin, nth, told, names, articleId }: OriginLineProps) {
  const isAlone = ({ standing }: Told) => standing.on.some((one) => one.origin === nth && one.alone);
  const [falling, others] = [told.filter(isAlone), told.filter((one) => !isAlone(one))];
  const list = (some: readonly Told[]) =>
    some.map((one) => (
      <StandingList
        key={one.nth}
        told={one}
        place={nth}
        origin={origin}
        names={names}
        articleId={articleId}
      />
    ));
  const link = (count: number, anchor: string, words: string) => (
    <a href={`#${anchor}`} className={numberLook}>
      {count}
      <span className="sr-only"> {words}</span>
    </a>
  );
  const of = isolated(origin.name);
  return (
    <tr id={originAnchor(nth)} className={target}>
      <Td className="min-w-28 align-top md:min-w-44">
        <bdi className="font-semibold wrap-anywhere">{origin.name}</bdi>
      </Td>
      <Td numeric className="align-top">
        {origin.falling === 0 ? 0 : link(origin.falling, fallingAnchor(nth), `that fall with ${of}`)}
      </Td>
      <Td numeric className="align-top max-md:hidden">
        {link(origin.claims, originAnchor(nth), `that stand on ${of}`)}
      </Td>
      <Td numeric className="align-top max-md:hidden">
        {link(origin.reports, originAnchor(nth), `reports that go back to ${of}`)}
      </Td>
      <Td className="w-full min-w-44 align-top">
        {falling.length > 0 && (
          <div id={fallingAnchor(nth)} className={`grid gap-1.5 ${target}`}>
            {list(falling)}
          </div>
        )}
        {others.length > 0 && (
          <div className="mt-2 grid gap-1.5 first:mt-0">
            <p className="text-xs font-medium text-ink-2">Would not fall with it</p>
            {list(others)}
          </div>
        )}
      </Td>
    </tr>
  );
}

interface OriginsTableProps {
  origins: StoryOrigins;
  articleId: string;
}

/** What a story stands on in words: each origin with its claims, those that fall with it first. */
export function OriginsTable({ origins: { origins, standings }, articleId }: OriginsTableProps) {
  const names = origins.map(({ name }) => name);
  const told = (place: number) =>
    standings.flatMap((standing, nth): Told[] =>
      standing.on.some(({ origin }) => origin === place)
        ? [{ standing, nth, again: standing.on[0]?.origin !== place }]
        : [],
    );
  const nothing = standings.findIndex(({ on }) => on.length === 0);
  const unheld = standings[nothing]?.claims ?? [];
  return (
    <TableScroll label="What each origin carries">
      <Table id={allAnchor} className="scroll-mt-20">
        <thead>
          <tr>
            <Th>Origin</Th>
            <Th numeric title="Claims that have nothing left on a side if it is wrong">
              Fall
            </Th>
            <Th numeric className="max-md:hidden">
              Claims
            </Th>
            <Th numeric className="max-md:hidden">
              Reports
            </Th>
            <Th>Which, with their reports</Th>
          </tr>
        </thead>
        <tbody>
          {origins.map((origin, nth) => (
            <OriginLine
              key={nth}
              origin={origin}
              nth={nth}
              told={told(nth)}
              names={names}
              articleId={articleId}
            />
          ))}
          {unheld.length > 0 && (
            <tr id={standingAnchor(nothing)} className={target}>
              <Td className="align-top text-ink-2">Nothing that counts</Td>
              <Td numeric className="align-top text-ink-3">
                –
              </Td>
              <Td numeric className="align-top max-md:hidden">
                <a href={`#${standingAnchor(nothing)}`} className={numberLook}>
                  {unheld.length}
                  <span className="sr-only"> that stand on nothing that counts</span>
                </a>
              </Td>
              <Td numeric className="align-top text-ink-3 max-md:hidden">
                –
              </Td>
              <Td className="w-full min-w-44 align-top">
                <ul className="grid gap-1">
                  {unheld.map((claim) => (
                    <ClaimLine key={claim.id} claim={claim} articleId={articleId} />
                  ))}
                </ul>
              </Td>
            </tr>
          )}
        </tbody>
      </Table>
    </TableScroll>
  );
}
