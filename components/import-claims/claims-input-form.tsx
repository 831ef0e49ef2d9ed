'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import type { Draft } from '#components/drafts/use-draft.ts';
import { ReadingProgress, type Reading } from '#components/import/article-input-form.tsx';
import { FileDrop } from '#components/import/file-drop.tsx';
import type { ArticleInput } from '#components/import/send-preview.ts';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { paths } from '#lib/web/paths.ts';

interface ClaimsInputFormProps {
  article: { id: string; headline: string };
  pasted: Draft<string>;
  /** The name of a file that was looked at before the page was loaded anew; empty for none. */
  chosenBefore: string;
  reading: Reading;
  onRead: (input: ArticleInput) => void;
}

const kinds =
  '.csv,.tsv,.txt,.json,.jsonld,text/csv,text/tab-separated-values,application/json,application/ld+json';

/** Where claims come from: a file chosen or dropped, or a pasted text. */
export function ClaimsInputForm({ article, pasted, chosenBefore, reading, onRead }: ClaimsInputFormProps) {
  const busy = reading.state === 'busy';
  return (
    <FileDrop
      label="File of claims"
      kinds={kinds}
      hint="or drop one here: an export of claims as JSON, CSV, Web Annotations or ClaimReview, under 5 MB"
      onFile={(file) => onRead({ method: 'FILE', file })}
    >
      {(chooseFile) => (
        <Card>
          <form
            aria-label="Claims to import"
            noValidate
            className="flex flex-col gap-3.5 p-4 md:p-5"
            onKeyDown={submitOnModEnter}
            onSubmit={(event) => {
              event.preventDefault();
              if (!busy) onRead({ method: 'PASTE', text: pasted.value });
            }}
          >
            <p className="text-sm text-ink-2">
              Into{' '}
              <Link href={paths.article(article.id)} className="font-medium underline underline-offset-2">
                <bdi>{article.headline}</bdi>
              </Link>
              . Each claim is put on the words of the article that it is about.
            </p>
            {chosenBefore !== '' && (
              <Notice tone="info">
                You were looking at “{chosenBefore}”. Choose it again to go on: a browser can’t keep a file.
                Why the statuses hold is kept, if you wrote it.
              </Notice>
            )}
            <div className="flex flex-wrap items-center gap-2">{chooseFile}</div>
            <TextArea
              label="Or paste them"
              hint="With a row of column names, as a spreadsheet copies them, or as JSON. Nothing is saved before you have seen it."
              minRows={6}
              maxRows={16}
              dir="auto"
              value={pasted.value}
              onChange={(event) => pasted.set(event.target.value)}
            />
            <DraftLine draft={pasted} />
            {reading.state === 'failed' && <FailureNotice problem={reading.problem} />}
            {busy && <ReadingProgress reading={reading} />}
            <div className="flex flex-wrap items-center gap-2">
              <Button
                type="submit"
                variant="primary"
                busy={busy}
                icon={<ArrowRight aria-hidden="true" />}
                keys="mod+enter"
              >
                Continue
              </Button>
            </div>
          </form>
        </Card>
      )}
    </FileDrop>
  );
}
