'use client';

import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Count } from '#components/ui/tag.tsx';
import type { DroppedPart } from '#lib/import/imported-article.ts';

interface LeftOutProps {
  dropped: readonly DroppedPart[];
  /** Indexes of the parts that are kept after all. */
  restored: readonly number[];
  /** The text was edited by hand, so parts can't be put in by themselves. */
  locked: boolean;
  onChange: (restored: number[]) => void;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What was recognised as not being part of the story; each can be kept at its place. */
export function LeftOut({ dropped, restored, locked, onChange }: LeftOutProps) {
  if (dropped.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Left out" aside={<Count>{dropped.length - restored.length}</Count>} />
      {locked && (
        <p className="px-4 pt-3 text-xs text-ink-3">
          You edited the text, so put back there what you want to keep.
        </p>
      )}
      <ul className="max-h-96 overflow-y-auto scroll-quiet">
        {dropped.map(({ what, text }, index) => (
          <li
            key={`${String(index)} ${what}`}
            className="flex items-start gap-3 border-t border-rule px-4 py-2.5 first:border-t-0"
          >
            <div className="min-w-0 flex-1">
              <p className="eyebrow mb-0.5">{sentenceCase(what)}</p>
              <p dir="auto" className="line-clamp-3 font-serif text-sm wrap-anywhere text-ink-2">
                {text}
              </p>
            </div>
            <Checkbox
              label={
                <>
                  Keep<span className="sr-only"> the {what}</span>
                </>
              }
              disabled={locked}
              checked={restored.includes(index)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...restored, index] : restored.filter((other) => other !== index),
                )
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
