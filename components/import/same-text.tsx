'use client';

import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { paths } from '#lib/web/paths.ts';

/** The article that has a text already. */
export interface KnownText {
  articleId: string;
  headline: string;
  text: string;
}

interface SameTextProps {
  known: KnownText;
  busy: boolean;
  onAgain: () => void;
}

/** Offers the article that is here already, or to import its text once more on purpose. */
export function SameText({ known, busy, onAgain }: SameTextProps) {
  return (
    <Notice
      tone="warn"
      live
      title={`This text is here already: ${known.headline}.`}
      action={
        <span className="flex flex-wrap gap-2">
          <LinkButton size="sm" href={paths.article(known.articleId)}>
            Open it
          </LinkButton>
          <Button size="sm" busy={busy} onClick={onAgain}>
            Import it again
          </Button>
        </span>
      }
    >
      Open it, or import it again as another article.
    </Notice>
  );
}
