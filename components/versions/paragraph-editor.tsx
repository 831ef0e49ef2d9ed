'use client';

import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { languageTag } from '#components/articles/article-words.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { articleDirection } from '#lib/domain/text/direction.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { editedParagraphs, withParagraph } from '#components/import/version-draft.ts';

interface ParagraphEditorProps {
  text: string;
  /** The text it is compared with: what is not in it is marked. */
  newest: string;
  language: string;
  onChange: (text: string) => void;
}

/** A paragraph that is being edited: what stood around it when it was opened, and what is typed. */
interface Open {
  paragraphs: readonly string[];
  from: number;
  count: 0 | 1;
  typed: string;
}

const firstShown = 200;

/** A plain editor, one paragraph at a time. Each key goes into the text at once. */
export function ParagraphEditor({ text, newest, language, onChange }: ParagraphEditorProps) {
  const toast = useToast();
  const [open, setOpen] = useState<Open | null>(null);
  const [all, setAll] = useState(false);
  const known = useMemo(() => new Set(editedParagraphs(newest)), [newest]);
  const paragraphs = open?.paragraphs ?? editedParagraphs(text);
  const shown = all ? paragraphs : paragraphs.slice(0, firstShown);

  function begin(from: number, count: 0 | 1) {
    const fresh = editedParagraphs(text);
    setOpen({ paragraphs: fresh, from, count, typed: count === 1 ? (fresh[from] ?? '') : '' });
  }

  function type(typed: string) {
    if (!open) return;
    setOpen({ ...open, typed });
    onChange(withParagraph(open.paragraphs, open, typed));
  }

  function undo() {
    if (open) onChange(open.paragraphs.join(PARAGRAPH_BREAK));
    setOpen(null);
  }

  function takeOut(at: number) {
    const before = text;
    onChange(withParagraph(paragraphs, { from: at, count: 1 }, ''));
    toast.show({
      title: `Paragraph ${at + 1} taken out`,
      action: { label: 'Undo', run: () => onChange(before) },
    });
  }

  const editor = open && (
    <div className="rounded-md border border-accent/50 bg-paper p-3 font-sans">
      <TextArea
        label={open.count === 1 ? `Paragraph ${open.from + 1}` : 'New paragraph'}
        hint="A blank line parts it in two; emptied, it goes."
        serif
        autoFocus
        dir="auto"
        lang={languageTag(language)}
        minRows={3}
        maxRows={24}
        value={open.typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const isDone = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
          if (!isDone && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (isDone) setOpen(null);
          else undo();
        }}
      />
      <div className="mt-2 flex gap-2">
        <Button size="sm" variant="primary" keys="mod+enter" onClick={() => setOpen(null)}>
          Done
        </Button>
        <Button size="sm" keys="esc" onClick={undo}>
          Undo
        </Button>
      </div>
    </div>
  );

  return (
    <div
      dir={articleDirection(language || null, newest)}
      className="mx-auto flex max-w-[42rem] flex-col gap-1 font-serif text-[16px] leading-[1.62]"
    >
      {shown.map((paragraph, at) =>
        open?.from === at && open.count === 1 ? (
          <div key={at}>{editor}</div>
        ) : (
          <div key={at}>
            {open?.from === at && open.count === 0 && editor}
            <div
              className={cx(
                'group relative rounded-sm border-s-2 py-1 ps-3 pe-9',
                known.has(paragraph) ? 'border-transparent' : 'border-accent bg-accent-soft/40',
              )}
            >
              <p dir="auto" lang={languageTag(language)} className="wrap-anywhere whitespace-pre-line">
                {paragraph}
              </p>
              {!open && (
                <div
                  lang="en"
                  dir="ltr"
                  className="mt-1 flex gap-0.5 font-sans md:absolute md:end-1 md:-top-3.5 md:mt-0 md:rounded-md md:border md:border-rule md:bg-sheet md:p-0.5 md:opacity-0 md:shadow-pop md:group-focus-within:opacity-100 md:group-hover:opacity-100"
                >
                  <Button
                    size="sm"
                    variant="ghost"
                    icon={<Pencil aria-hidden="true" />}
                    onClick={() => begin(at, 1)}
                  >
                    Edit<span className="sr-only"> paragraph {at + 1}</span>
                  </Button>
                  <Button
                    size="sm"
                    variant="ghost"
                    icon={<Plus aria-hidden="true" />}
                    onClick={() => begin(at + 1, 0)}
                  >
                    Add below<span className="sr-only"> paragraph {at + 1}</span>
                  </Button>
                  <Button
                    size="sm"
                    variant="ghost"
                    icon={<Trash2 aria-hidden="true" />}
                    onClick={() => takeOut(at)}
                  >
                    Take out<span className="sr-only"> paragraph {at + 1}</span>
                  </Button>
                </div>
              )}
            </div>
          </div>
        ),
      )}
      {open?.count === 0 && open.from >= shown.length && editor}
      {shown.length === 0 && !open && (
        <Button
          className="self-start font-sans"
          icon={<Plus aria-hidden="true" />}
          onClick={() => begin(0, 0)}
        >
          Write a paragraph
        </Button>
      )}
      {shown.length < paragraphs.length && (
        <Button className="self-start font-sans" onClick={() => setAll(true)}>
          Show all {paragraphs.length.toLocaleString('en')} paragraphs
        </Button>
      )}
    </div>
  );
}
