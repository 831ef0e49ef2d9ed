import { FileText, Link2 } from 'lucide-react';
import Link from 'next/link';
import { publicationWord } from '#components/articles/article-words.ts';
import { ConfirmationBadge } from '#components/claim/status-badge.tsx';
import { SourceKindIcon } from '#components/source/source-kind-icon.tsx';
import { sourceKindWord } from '#components/source/source-kind-words.ts';
import type { Piece } from '#lib/domain/search/pieces.ts';
import type { HitAbout, SearchHit } from '#lib/queries/search/search-hits.ts';
import { paths } from '#lib/web/paths.ts';
import { fieldNames } from './search-words.ts';

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <bdi>
      {pieces.map(({ said, isFound }, at) =>
        isFound ? (
          <mark key={at} className="rounded-[2px] bg-highlight text-ink">
            {said}
          </mark>
        ) : (
          <span key={at}>{said}</span>
        ),
      )}
    </bdi>
  );
}

function hrefOf(about: HitAbout): string {
  switch (about.kind) {
    case 'CLAIM':
      return paths.article(about.articleId, about.id);
    case 'ARTICLE':
      return paths.article(about.id);
    case 'SOURCE':
      return paths.source(about.id);
    case 'EVIDENCE':
      return paths.claim(about.claimId);
  }
}

function Mark({ about }: { about: HitAbout }) {
  switch (about.kind) {
    case 'CLAIM':
      return <ConfirmationBadge confirmation={about.confirmation} size="sm" alone />;
    case 'ARTICLE':
      return <FileText aria-hidden="true" className="size-4 text-ink-3" />;
    case 'SOURCE':
      return <SourceKindIcon kind={about.sourceKind} />;
    case 'EVIDENCE':
      return <Link2 aria-hidden="true" className="size-4 text-ink-3" />;
  }
}

function besideWords(about: HitAbout): string {
  switch (about.kind) {
    case 'CLAIM':
      return about.headline;
    case 'ARTICLE':
      return [about.publisher, publicationWord[about.publicationState]].filter(Boolean).join(' · ');
    case 'SOURCE':
      return sourceKindWord[about.sourceKind];
    case 'EVIDENCE':
      return about.statement;
  }
}

function Hit({ hit: { about, title, where } }: { hit: SearchHit }) {
  return (
    <li className="border-b border-rule px-4 py-3 last:border-b-0">
      <div className="flex items-baseline gap-2.5">
        <span className="shrink-0 self-center">
          <Mark about={about} />
        </span>
        <Link
          href={hrefOf(about)}
          prefetch={false}
          data-row
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
