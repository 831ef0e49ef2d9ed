'use client';

import { useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { standingOf } from '#lib/domain/correction.ts';
import { useArticle } from './article-context.ts';
import { Corrections } from './corrections.tsx';

// The rest is a press away, so that the text begins on the first screen.
const shown = 2;

/** What readers were told was put right, the newest first; nothing where nothing was. */
export function CorrectionRecord() {
  const { corrections } = useArticle().article;
  const [open, setOpen] = useState(false);
  if (corrections.length === 0) return null;
  const standing = corrections.filter((correction) => standingOf(correction) === 'STANDS');
  return (
    <section lang="en" aria-label="Corrections" className="mt-3 flex flex-col items-start gap-2">
      {standing.slice(0, shown).map(({ id, publicText, publicAt }) => (
        <div key={id} className="w-full">
          <Notice
            tone="warn"
            title={
              <>
                Correction, <Time iso={publicAt} />
              </>
            }
          >
            <p dir="auto" className="line-clamp-6 font-serif text-base whitespace-pre-line wrap-anywhere">
              {publicText}
            </p>
          </Notice>
        </div>
      ))}
      <button
        type="button"
        className="rounded-sm text-sm text-ink-2 underline decoration-rule underline-offset-3 hover:decoration-current"
        onClick={() => setOpen(true)}
      >
        {corrections.length === 1 ? 'Why, and by whom' : `All ${corrections.length} corrections`}
      </button>
      {open && <Corrections first={{ what: 'list' }} onClose={() => setOpen(false)} />}
    </section>
  );
}
