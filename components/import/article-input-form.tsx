'use client';

import { ArrowRight } from 'lucide-react';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import type { Failure } from '#components/sending/send-command.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import type { Draft } from '#components/drafts/use-draft.ts';
import { sizeWords } from '#lib/domain/words/evidence-words.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Progress } from '#components/ui/picture/progress.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { FileDrop } from './file-drop.tsx';
import { AddressForm } from './address-form.tsx';
import { isAllSelected, richPaste, type RichPaste } from './rich-paste.ts';
import type { ReadInput } from './send-preview.ts';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';

/** How far the reading of an article is. Sizes are in bytes. */
export type Reading =
  | { state: 'idle' }
  | { state: 'busy'; of: ReadInput['method']; name: string; sent: number; bytes: number; cancel: () => void }
  | { state: 'failed'; of: ReadInput['method']; problem: Failure };

interface ArticleInputFormProps {
  pasted: Draft<string>;
  /** The last paste with its markup, as long as its text stands in the field. */
  rich: Draft<RichPaste | null>;
  /** What is typed of an address; none where nothing is fetched. */
  address: Draft<string> | null;
  reading: Reading;
  onRead: (input: ReadInput) => void;
  /** Back to the article that was read before, where there is one. */
  onForward: (() => void) | null;
  /** What that is called. */
  forward?: string;
}

function isTooLarge(text: string): boolean {
  return new Blob([text]).size >= MAX_ARTICLE_BYTES;
}

/** How much of a file has gone, then that it is read. */
export function ReadingProgress({ reading }: { reading: Extract<Reading, { state: 'busy' }> }) {
  const { name, sent, bytes, cancel } = reading;
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        {bytes > 0 && sent < bytes ? (
          <Progress
            label={name}
            value={sent}
            max={bytes}
            detail={`${sizeWords(sent)} of ${sizeWords(bytes)}`}
          />
        ) : (
          <span role="status" className="flex items-center gap-2 text-sm text-ink-2">
            <Spinner /> Reading <bdi>{name}</bdi>
          </span>
        )}
      </div>
      <Button size="sm" onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}

/** That the paste will be read with its formatting. */
function KeptFormatting({ onPlain }: { onPlain: () => void }) {
  return (
    <p role="status" className="text-sm text-ink-3">
      Headings, lists, quotations and what is struck out are read from the formatting of what you pasted,
      unless you edit it here.{' '}
      <button type="button" onClick={onPlain} className="font-medium text-ink-2 underline underline-offset-2">
        Read the plain text
      </button>
    </p>
  );
}

/** Where an article comes from: a pasted text, a file chosen or dropped, or an address. */
export function ArticleInputForm(props: ArticleInputFormProps) {
  const { pasted, rich, address, reading, onRead, onForward, forward = 'Back to the preview' } = props;
  const busy = reading.state === 'busy' && reading.of !== 'ADDRESS';
  const fetching = reading.state === 'busy' && reading.of === 'ADDRESS';
  const asPage = rich.value?.text === pasted.value ? rich.value : null;
  return (
    <FileDrop
      label="Article file"
      kinds=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.eml,.docx,.pdf,text/plain,text/markdown,text/html,message/rfc822,application/pdf"
      hint="or drop one here: .txt, .md, .html, .mhtml, .eml, .docx or .pdf, under 5 MB"
      onFile={(file) => onRead({ method: 'FILE', file })}
    >
      {(chooseFile) => (
        <Card>
          <form
            aria-label="Article to import"
            noValidate
            className="flex flex-col gap-3.5 p-4 md:p-5"
            onKeyDown={submitOnModEnter}
            onSubmit={(event) => {
              event.preventDefault();
              if (!busy)
                onRead({ method: 'PASTE', text: pasted.value, ...(asPage && { html: asPage.html }) });
            }}
          >
            <TextArea
              label="Paste the article"
              hint="All of it, as it was published. What is not part of the story is set aside, and nothing is saved before you have seen it."
              serif
              minRows={10}
              maxRows={20}
              dir="auto"
              autoFocus
              value={pasted.value}
              onChange={(event) => pasted.set(event.target.value)}
              onPaste={(event) => {
                // Put into the field, a text of this size would freeze the page while it is laid out.
                const text = event.clipboardData.getData('text/plain');
                rich.set(richPaste(event.clipboardData, isAllSelected(event.currentTarget)));
                if (busy || text.length < MAX_ARTICLE_BYTES / 3 || !isTooLarge(text)) return;
                event.preventDefault();
                onRead({ method: 'PASTE', text });
              }}
            />
            <DraftLine draft={pasted} />
            {asPage && <KeptFormatting onPlain={() => rich.set(null)} />}
            {reading.state === 'failed' && reading.of !== 'ADDRESS' && (
              <FailureNotice problem={reading.problem} />
            )}
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
              {onForward && <Button onClick={onForward}>{forward}</Button>}
              {chooseFile}
            </div>
          </form>
          {address && (
            <div className="flex flex-col gap-3 border-t border-rule p-4 md:p-5">
              <AddressForm
                typed={address}
                busy={fetching}
                onFetch={(typed) => onRead({ method: 'ADDRESS', address: typed })}
              />
              {fetching && <ReadingProgress reading={reading} />}
              {reading.state === 'failed' && reading.of === 'ADDRESS' && (
                <FailureNotice problem={reading.problem} />
              )}
            </div>
          )}
        </Card>
      )}
    </FileDrop>
  );
}
