'use client';

import { BookOpen } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PageBody } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { AnchorDetail, ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { wordsAround } from '#lib/domain/text/words-around.ts';
import { paths } from '#lib/web/paths.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import type { WorkspacePerson } from '#components/claim/claim-context.ts';
import { articleDirection } from '#lib/domain/text/direction.ts';
import { ClaimPanel } from './claim-panel.tsx';

interface ClaimScreenProps {
  claim: ClaimDetail;
  article: { id: string; headline: string; language: string };
  people: readonly WorkspacePerson[];
  rules: WorkspaceRules;
  actor: Actor;
}

interface PassageInContextProps {
  anchor: AnchorDetail;
  article: { headline: string; language: string };
  href: string;
}

/** The words the claim stands on, with those around them. */
function PassageInContext({ anchor, article, href }: PassageInContextProps) {
  const { exact } = anchor;
  const { before, after } = wordsAround(anchor);
  return (
    <figure className="mb-5 max-w-3xl">
      <blockquote
        dir={articleDirection(article.language || null, exact)}
        lang={article.language || undefined}
        className="border-s-2 border-rule ps-4 font-serif text-lg leading-[1.6] whitespace-pre-line"
      >
        {before && <span className="text-ink-3">{before}</span>}
        <mark className="rounded-[2px] bg-highlight text-ink">{exact}</mark>
        {after && <span className="text-ink-3">{after}</span>}
      </blockquote>
      <figcaption className="mt-2 text-sm text-ink-3">
        In{' '}
        <Link href={href} className="rounded-sm underline underline-offset-2 hover:text-ink">
          <bdi>{article.headline}</bdi>
        </Link>
      </figcaption>
    </figure>
  );
}

/** One claim on a page of its own, with the passage it stands on. */
export function ClaimScreen({ claim: read, article, people, rules, actor }: ClaimScreenProps) {
  const router = useRouter();
  const [changed, setChanged] = useState(read);
  // What this page changed may be newer than what the server last sent, and the other way round.
  const claim = read.revision > changed.revision ? read : changed;
  const inArticle = paths.article(article.id, claim.id);

  return (
    <>
      <TopBar
        crumbs={[
          { label: 'Claims', href: paths.claims() },
          { label: article.headline, href: inArticle },
          { label: 'Claim' },
        ]}
      >
        <LinkButton size="sm" icon={<BookOpen />} href={inArticle}>
          Open in article
        </LinkButton>
      </TopBar>
      <PageBody>
        <PassageInContext anchor={claim.anchor} article={article} href={inArticle} />
        <ClaimPanel
          layout="page"
          claim={claim}
          actor={actor}
          people={people}
          rules={rules}
          language={article.language}
          position={null}
          onChange={setChanged}
          onDeleted={() => router.push(paths.article(article.id))}
          onRestored={(restored) => router.push(paths.claim(restored.id))}
        />
      </PageBody>
    </>
  );
}
