'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { TakeOff } from '#components/appearances/take-off.tsx';
import { useClaim } from '#components/claim/claim-context.ts';
import { askServer } from '#components/sending/ask-server.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/picture/progress.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { versionDidWords } from '#components/versions/version-words.ts';
import { isPutAlone } from '#lib/domain/appearance.ts';
import { passageInVersionSchema, type PassageInVersion } from '#lib/domain/shapes/article-versions.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import { putAloneWords } from '#lib/domain/words/naming-words.ts';
import { paths } from '#lib/web/paths.ts';

const answer = z.object({ passages: z.array(passageInVersionSchema) });

async function readPassages(claimId: string): Promise<PassageInVersion[] | null> {
  try {
    const response = await askServer(paths.api.claimPassages(claimId), {});
    return response.ok ? answer.parse(await response.json()).passages : null;
  } catch {
    return null;
  }
}

/** One version, how the passage read there, and who said so where a person had to. */
function PassageLine({ passage }: { passage: PassageInVersion }) {
  const { article, version, importedAt, exact, decidedBy, decidedAt } = passage;
  return (
    <li className="border-t border-rule py-2 text-sm first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <a
          href={paths.articleVersions(article.id, { before: Math.max(1, version - 1), after: version })}
          className="font-medium underline-offset-2 hover:underline"
        >
          Version {version}
        </a>
        <span className="min-w-0 flex-1 text-xs text-ink-2">
          {versionDidWords(passage)}
          {decidedBy && (
            <>
              {' '}
              by <bdi>{decidedBy.name}</bdi>
            </>
          )}
        </span>
        <span className="text-xs text-ink-3">
          <Time iso={decidedAt ?? importedAt} />
        </span>
      </p>
      <p dir="auto" className="mt-0.5 font-serif wrap-anywhere text-ink-2">
        “{exact}”
      </p>
    </li>
  );
}

/** In which versions of which articles the claim stood, how it read there, and who said so where a person had to. */
export function PassagesSection() {
  const { claim, sectionLevel } = useClaim();
  const { id, revision, appearances } = claim;
  const [read, setRead] = useState<{ of: string; passages: PassageInVersion[] | null } | null>(null);
  const asked = `${id} ${revision} ${claim.anchor.versionId}`;
  useEffect(() => {
    let isWanted = true;
    void readPassages(id).then((passages) => {
      if (isWanted) setRead({ of: asked, passages });
    });
    return () => {
      isWanted = false;
    };
  }, [id, asked]);
  const articles = [...Map.groupBy(read?.passages ?? [], ({ article }) => article.id)];
  const several = appearances.length > 0;

  return (
    <Section
      title={several ? `Stands in ${appearances.length + 1} articles` : 'In the text'}
      level={sectionLevel}
    >
      {!read && <Skeleton className="h-12" />}
      {read && !read.passages && (
        <Notice tone="danger">The versions it stood in could not be read. Load the page again.</Notice>
      )}
      {articles.map(([articleId, passages]) => {
        const headline = passages[0]?.article.headline ?? '';
        const alone = appearances.find((one) => one.article.id === articleId && isPutAlone(one, claim));
        return (
          <div key={articleId} className="not-first:mt-3">
            {several && (
              <p className="mb-1 flex items-center gap-2 text-sm">
                <a
                  href={paths.article(articleId, id)}
                  className="min-w-0 flex-1 font-medium wrap-anywhere underline-offset-2 hover:underline"
                >
                  <bdi>{headline}</bdi>
                </a>
                {articleId === claim.articleId ? (
                  <span className="text-xs text-ink-3">its own</span>
                ) : (
                  <TakeOff articleId={articleId} />
                )}
              </p>
            )}
            {alone && (
              <p className="mb-1 text-xs text-ink-2">
                {putAloneWords(isolated(alone.createdBy.name))}: an editor has to name it to clear that
                article.
              </p>
            )}
            <ol
              aria-label={
                several
                  ? `Versions of ${isolated(headline)} it stood in, newest first`
                  : 'Versions it stood in, newest first'
              }
            >
              {passages.map((passage) => (
                <PassageLine key={passage.version} passage={passage} />
              ))}
            </ol>
          </div>
        );
      })}
    </Section>
  );
}
