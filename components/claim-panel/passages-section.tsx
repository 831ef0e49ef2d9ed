'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useClaim } from '#components/claim/claim-context.ts';
import { askServer } from '#components/sending/ask-server.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/picture/progress.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { versionDidWords } from '#components/versions/version-words.ts';
import { passageInVersionSchema, type PassageInVersion } from '#lib/domain/shapes/article-versions.ts';
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

/** In which versions of its article the claim stood, how it read there, and who said so where a person had to. */
export function PassagesSection() {
  const { claim, sectionLevel } = useClaim();
  const { id, articleId, revision } = claim;
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

  return (
    <Section title="In the text" level={sectionLevel}>
      {!read && <Skeleton className="h-12" />}
      {read && !read.passages && (
        <Notice tone="danger">The versions it stood in could not be read. Load the page again.</Notice>
      )}
      <ol aria-label="Versions it stood in, newest first">
        {read?.passages?.map((passage) => {
          const { version, importedAt, exact, decidedBy, decidedAt } = passage;
          return (
            <li key={version} className="border-t border-rule py-2 text-sm first:border-t-0 first:pt-0">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <a
                  href={paths.articleVersions(articleId, {
                    before: Math.max(1, version - 1),
                    after: version,
                  })}
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
        })}
      </ol>
    </Section>
  );
}
