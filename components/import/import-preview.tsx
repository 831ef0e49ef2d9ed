'use client';

import { ArrowLeft } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { z } from 'zod';
import { inputOf } from '#components/articles/article-fields.ts';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { useDialogForm } from '#components/sending/use-dialog-form.ts';
import { Button } from '#components/ui/button.tsx';
import { nothingUnfinished } from '#components/ui/form/unfinished.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Problem, Refusal } from '#lib/domain/refusals/refusal.ts';
import { importNoticeWords, replacedWords, type ImportedArticle } from '#lib/import/imported-article.ts';
import { editsOf, importEditsSchema, type ReadArticle } from './import-draft.ts';
import { keptBlocks, marked, previewBlocks } from './preview-blocks.ts';
import { KeptText } from './kept-text.tsx';
import { LeftOut } from './left-out.tsx';
import { NewerVersion } from './newer-version.tsx';
import { PreviewFields } from './preview-fields.tsx';
import { SameText, type KnownText } from './same-text.tsx';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';

interface ImportPreviewProps {
  read: ReadArticle;
  editsKey: string;
  /** It was read on an earlier visit. */
  restored: boolean;
  onBack: () => void;
  onDiscard: () => void;
  onSaved: (articleId: string) => void;
  /** Takes the text over as the next version of the article it seems to be newer than. */
  onNewer: () => void;
}

const savedSchema = z.object({ articleId: z.uuid() });

function problemsOf(refusal: Refusal | null): Problem[] {
  return refusal?.code === 'invalid' ? refusal.problems : [];
}

/** Where bytes of the file meant nothing. */
function ReplacedBytes({ replaced }: Pick<ImportedArticle, 'replaced'>) {
  if (replaced.length === 0) return null;
  return (
    <ul className="mt-1 max-h-40 list-disc overflow-y-auto pl-5 scroll-quiet">
      {replaced.map((run, index) => (
        <li key={index} dir="auto" className="wrap-anywhere">
          {replacedWords(run)}
        </li>
      ))}
    </ul>
  );
}

/** What will be kept of an article, to check and correct before it is saved. */
export function ImportPreview({
  read,
  editsKey,
  restored,
  onBack,
  onDiscard,
  onSaved,
  onNewer,
}: ImportPreviewProps) {
  const { article } = read;
  const form = useDialogForm({
    key: editsKey,
    schema: importEditsSchema,
    initial: editsOf(article),
    base: '',
  });
  const { draft: edits, busy } = form;
  const [known, setKnown] = useState<KnownText | null>(
    () => read.sameAs && { ...read.sameAs, text: keptBlocks(previewBlocks(article, editsOf(article))).text },
  );
  // That the text is known stands beside it.
  const problem = form.problem?.refusal?.code === 'same-text' ? null : form.problem;
  // Of a long text that is being edited, what its paragraphs are may follow a moment later.
  const settled = useDeferredValue(edits.value);
  const blocks = useMemo(() => previewBlocks(article, settled), [article, settled]);
  const { text } = useMemo(() => keptBlocks(blocks), [blocks]);
  const { fields, ownText } = edits.value;
  const sameAs = known?.text === text ? known : null;

  async function save(again: boolean) {
    const { method, fileName } = read;
    const stored = keptBlocks(previewBlocks(article, edits.value));
    const input = { ...inputOf(fields), ...stored, method, fileName, again };
    const saved = await form.send('import-article', input, savedSchema, (refusal) => {
      if (refusal.code === 'same-text') setKnown({ ...refusal, text: stored.text });
      return false;
    });
    if (saved) onSaved(saved.articleId);
  }

  const problems = problemsOf(problem?.refusal ?? null);
  const elsewhere = problems.length === 0 || problems.some(({ path }) => !(String(path[0]) in fields));
  return (
    <form
      aria-label="Preview of the import"
      noValidate
      className="flex flex-col gap-4"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (nothingUnfinished(event.currentTarget)) void save(false);
      }}
    >
      {restored && (
        <p role="status" className="text-sm text-ink-3">
          This import was begun on an earlier visit.{' '}
          <button
            type="button"
            onClick={onDiscard}
            className="font-medium text-ink-2 underline underline-offset-2"
          >
            Discard it
          </button>
        </p>
      )}
      {!sameAs && read.newerOf && <NewerVersion of={read.newerOf} onTake={onNewer} />}
      {sameAs && <SameText known={sameAs} busy={busy} onAgain={() => void save(true)} />}
      {article.notices.length > 0 && (
        <Notice tone="info">
          {article.notices.map((notice) => (
            <p key={notice}>{importNoticeWords(notice)}</p>
          ))}
          <ReplacedBytes replaced={article.replaced} />
        </Notice>
      )}
      <div className="grid items-start gap-4.5 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-4.5">
          <PreviewFields
            article={article}
            edits={edits.value}
            problems={problems}
            onChange={(next) => edits.set({ ...edits.value, fields: next })}
          />
          <LeftOut
            dropped={article.dropped}
            restored={edits.value.restored}
            locked={ownText !== null}
            onChange={(next) => edits.set({ ...edits.value, restored: next })}
          />
        </div>
        <KeptText
          blocks={blocks}
          edits={edits.value}
          text={text}
          onMark={(block, mark) => edits.set(marked(edits.value, blocks, block, mark))}
          onEdit={(next) => edits.set({ ...edits.value, ownText: next })}
        />
      </div>
      {problem && elsewhere && <FailureNotice problem={problem} />}
      <div className="sticky bottom-(--tab-bar) z-10 -mx-1 flex flex-wrap items-center gap-2 border-t border-rule bg-paper px-1 py-3">
        <Button type="submit" variant="primary" busy={busy} keys="mod+enter">
          Save and open
        </Button>
        <Button icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
          Back
        </Button>
        <span className="text-xs text-ink-3 max-sm:hidden">
          Saving makes this text version 1. It never changes afterwards.
        </span>
      </div>
    </form>
  );
}
