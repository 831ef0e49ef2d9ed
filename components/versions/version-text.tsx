'use client';

import { ArrowRight, FileInput, Undo2 } from 'lucide-react';
import { LeftOut } from '#components/import/left-out.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import type { Draft } from '#components/drafts/use-draft.ts';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import type { Failure } from '#components/sending/send-command.ts';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useLatest } from '#components/ui/react/use-latest.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { importNoticeWords } from '#lib/import/imported-article.ts';
import { ParagraphEditor } from './paragraph-editor.tsx';
import { startingText, type VersionDraft } from '#components/import/version-draft.ts';

interface VersionTextProps {
  article: ArticleDetail;
  draft: Draft<VersionDraft>;
  busy: boolean;
  problem: Failure | null;
  onOther: () => void;
  onCheck: () => void;
}

const origin = { PASTE: 'The pasted text', ADDRESS: 'The text of the page', FILE: 'The text of the file' };

/** The text as it is to be stored: edited here, from the newest one or from another that was read. */
export function VersionText({ article, draft, busy, problem, onOther, onCheck }: VersionTextProps) {
  const toast = useToast();
  const { value, set } = draft;
  const { version, language } = article;
  const text = value.ownText ?? startingText(value, version).text;
  const latest = useLatest({ value, set });
  const isUntouched = value.read === null && text === version.text;

  /** Back to what the text began with; what was edited can be brought back. */
  function startOver(next: VersionDraft) {
    const before = value;
    set(next);
    toast.show({
      title: 'Your edits to the text are gone',
      action: { label: 'Bring them back', run: () => latest.current.set(before) },
    });
  }

  return (
    <form
      aria-label="Text of the new version"
      noValidate
      className="flex flex-col gap-4"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onCheck();
      }}
    >
      <DraftLine draft={draft} />
      {value.read && value.read.article.notices.length > 0 && (
        <Notice tone="info">
          {value.read.article.notices.map((notice) => (
            <p key={notice}>{importNoticeWords(notice)}</p>
          ))}
        </Notice>
      )}
      {value.read && (
        <LeftOut
          dropped={value.read.article.dropped}
          restored={value.restored}
          locked={value.ownText !== null}
          onChange={(restored) => set({ ...value, restored })}
        />
      )}
      <Card>
        <CardHeader
          title={value.read ? origin[value.read.method] : `Version ${version.number}, to edit`}
          aside={
            <>
              {value.ownText !== null && (
                <Button
                  size="sm"
                  icon={<Undo2 aria-hidden="true" />}
                  onClick={() => startOver({ ...value, ownText: null })}
                >
                  Undo edits
                </Button>
              )}
              {value.read && (
                <Button
                  size="sm"
                  onClick={() => startOver({ ...value, read: null, restored: [], ownText: null })}
                >
                  Edit version {version.number} instead
                </Button>
              )}
              <Button size="sm" icon={<FileInput aria-hidden="true" />} onClick={onOther}>
                Paste or open another text
              </Button>
            </>
          }
        />
        <CardBody className="md:px-8 md:py-6">
          <ParagraphEditor
            text={text}
            newest={version.text}
            language={language}
            onChange={(next) => {
              const { value: now, set: put } = latest.current;
              put({ ...now, ownText: next === startingText(now, version).text ? null : next });
            }}
          />
        </CardBody>
      </Card>
      {problem && <FailureNotice problem={problem} />}
      <div className="sticky bottom-(--tab-bar) z-10 -mx-1 flex flex-wrap items-center gap-2 border-t border-rule bg-paper px-1 py-3">
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          keys="mod+enter"
          icon={<ArrowRight aria-hidden="true" />}
        >
          See what it does to the claims
        </Button>
        <span className="text-xs text-ink-3 max-sm:hidden">
          {isUntouched
            ? 'Edit a paragraph, or take another text.'
            : 'Nothing is stored before you have seen it.'}
        </span>
      </div>
    </form>
  );
}
