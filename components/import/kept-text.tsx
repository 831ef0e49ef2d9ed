'use client';

import { Pencil, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { languageTag } from '#components/articles/article-words.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useLatest } from '#components/ui/react/use-latest.ts';
import type { ImportEdits } from './import-draft.ts';
import type { BlockMark, PreviewBlock } from './preview-blocks.ts';
import { PreviewText } from './preview-text.tsx';
import { wordCount } from './word-count.ts';

interface KeptTextProps {
  blocks: readonly PreviewBlock[];
  edits: ImportEdits;
  text: string;
  onMark: (block: PreviewBlock, mark: BlockMark) => void;
  onEdit: (ownText: string | null) => void;
}

/** The text as it will be stored, and a way to correct it by hand. */
export function KeptText({ blocks, edits, text, onMark, onEdit }: KeptTextProps) {
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const words = useMemo(() => wordCount(text), [text]);
  const { ownText } = edits;

  const latest = useLatest({ ownText, onEdit });
  const offers = useRef<(() => void)[]>([]);
  // What was taken away is brought back only into the preview it belongs to.
  useEffect(() => {
    const shown = offers.current;
    return () => shown.forEach((close) => close());
  }, []);

  /** Puts other edits in the place of those made so far, which can be brought back in turn. */
  function replaceEdits(next: string | null) {
    const before = latest.current.ownText;
    latest.current.onEdit(next);
    if (before === null) return;
    const close = toast.show({
      title: 'Your edits to the text are gone',
      action: { label: 'Bring them back', run: () => replaceEdits(before) },
    });
    offers.current.push(close);
  }

  return (
    <Card>
      <CardHeader
        title="What will be kept"
        aside={
          <>
            <span className="num text-sm">
              {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'}
            </span>
            {ownText !== null && (
              <Button
                size="sm"
                icon={<Undo2 aria-hidden="true" />}
                onClick={() => {
                  setEditing(false);
                  replaceEdits(null);
                }}
              >
                Undo edits
              </Button>
            )}
            <Button
              size="sm"
              aria-pressed={editing}
              icon={<Pencil aria-hidden="true" />}
              onClick={() => setEditing(!editing)}
            >
              {editing ? 'Done' : 'Edit text'}
            </Button>
          </>
        }
      />
      <CardBody className="md:px-8 md:py-6">
        {editing ? (
          <TextArea
            label="Text of the article"
            hideLabel
            hint="A blank line separates paragraphs. White space is tidied when the article is saved."
            serif
            dir="auto"
            autoFocus
            minRows={16}
            maxRows={40}
            lang={languageTag(edits.fields.language)}
            value={ownText ?? text}
            onChange={(event) => onEdit(event.target.value)}
          />
        ) : (
          <PreviewText blocks={blocks} language={edits.fields.language} onMark={onMark} />
        )}
      </CardBody>
    </Card>
  );
}
