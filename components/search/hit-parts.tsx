import { FileText, Link2 } from 'lucide-react';
import { publicationWord } from '#components/articles/article-words.ts';
import { ConfirmationBadge } from '#components/claim/status-badge.tsx';
import { SourceKindIcon } from '#components/source/source-kind-icon.tsx';
import { sourceKindWord } from '#components/source/source-kind-words.ts';
import type { Piece } from '#lib/domain/search/pieces.ts';
import type { HitAbout } from '#lib/domain/shapes/search-hit.ts';
import { paths } from '#lib/web/paths.ts';

/** A text in pieces, with what was searched for marked. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
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

/** Where what was found is. */
export function hrefOf(about: HitAbout): string {
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

/** What kind of thing was found, or how it stands, as a sign. */
export function HitSign({ about }: { about: HitAbout }) {
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

/** What tells one found thing from another of that name. */
export function besideWords(about: HitAbout): string {
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
