import Link from 'next/link';
import type { AnchorDetail } from '#lib/domain/shapes/claim-detail.ts';
import { articleDirection } from '#lib/domain/text/direction.ts';

interface PassageInContextProps {
  anchor: AnchorDetail;
  article: { headline: string; language: string };
  href: string;
}

/** The words the claim stands on, with those around them. */
export function PassageInContext({ anchor, article, href }: PassageInContextProps) {
  const { prefix, exact, suffix } = anchor;
  return (
    <figure className="mb-5">
      <blockquote
        dir={articleDirection(article.language || null, exact)}
        lang={article.language || undefined}
        className="border-s-2 border-rule ps-4 font-serif text-lg leading-[1.6] whitespace-pre-line"
      >
        {prefix && <span className="text-ink-3">…{prefix}</span>}
        <mark className="rounded-[2px] bg-highlight text-ink">{exact}</mark>
        {suffix && <span className="text-ink-3">{suffix}…</span>}
      </blockquote>
      <figcaption className="mt-2 text-sm text-ink-3">
        In{' '}
        <Link href={href} className="rounded-sm underline underline-offset-2 hover:text-ink">
          {article.headline}
        </Link>
      </figcaption>
    </figure>
  );
}
