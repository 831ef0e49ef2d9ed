'use client';

import { LinkButton } from '#components/ui/link-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { paths } from '#lib/web/paths.ts';

interface NewerVersionProps {
  of: { articleId: string; headline: string };
  /** Takes the text over to that article. */
  onTake: () => void;
}

/** Offers to store a text as the next version of an article that is here, so that its claims go on. */
export function NewerVersion({ of, onTake }: NewerVersionProps) {
  return (
    <Notice
      tone="warn"
      live
      title={
        <>
          This looks like a newer version of <bdi>{of.headline}</bdi>.
        </>
      }
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="sm" onClick={onTake}>
            Make it a new version
          </Button>
          <LinkButton size="sm" href={paths.article(of.articleId)}>
            Open that article
          </LinkButton>
        </span>
      }
    >
      As a new version it takes the claims along. Saved below, it becomes another article without them.
    </Notice>
  );
}
