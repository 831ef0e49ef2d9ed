'use client';

import { BookOpen } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PageBody } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { Card } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { paths } from '#lib/web/paths.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import type { WorkspacePerson } from '#components/claim/claim-context.ts';
import { ClaimPanel } from './claim-panel.tsx';
import { PassageInContext } from './passage-in-context.tsx';

interface ClaimScreenProps {
  claim: ClaimDetail;
  article: { id: string; headline: string; language: string };
  people: readonly WorkspacePerson[];
  rules: WorkspaceRules;
  actor: Actor;
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
      <PageBody width="narrow">
        <PassageInContext anchor={claim.anchor} article={article} href={inArticle} />
        <Card className="overflow-hidden">
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
        </Card>
      </PageBody>
    </>
  );
}
