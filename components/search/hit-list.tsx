import Link from 'next/link';
import type { SearchHit } from '#lib/domain/shapes/search-hit.ts';
import { besideWords, HitSign, hrefOf, Pieces } from './hit-parts.tsx';
import { fieldNames } from './search-words.ts';

function Hit({ hit: { about, title, where } }: { hit: SearchHit }) {
  return (
    <li className="border-b border-rule px-4 py-3 last:border-b-0">
      <div className="flex items-baseline gap-2.5">
        <span className="shrink-0 self-center">
          <HitSign about={about} />
        </span>
        <Link
          href={hrefOf(about)}
          prefetch={false}
          data-row-link
          className="min-w-0 flex-1 rounded-sm font-serif text-lg leading-snug break-words hover:underline"
        >
          <Pieces pieces={title} />
        </Link>
      </div>
      <p className="mt-0.5 truncate text-sm text-ink-3">
        <bdi>{besideWords(about)}</bdi>
      </p>
      {where.length > 0 && (
        <dl className="mt-1.5 grid grid-cols-1 gap-1 text-sm sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-x-3">
          {where.map(({ field, pieces }, at) => (
            <div key={at} className="contents">
              <dt className="text-ink-3">{fieldNames[field]}</dt>
              <dd className="min-w-0 break-words text-ink-2 max-sm:mb-1" dir="auto">
                <Pieces pieces={pieces} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** What was found of one kind, each with where the words stand. */
export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ul>
      {hits.map((hit) => (
        <Hit key={hit.about.id} hit={hit} />
      ))}
    </ul>
  );
}
