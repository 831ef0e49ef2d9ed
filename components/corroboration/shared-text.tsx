import { cx } from '#components/ui/cx.ts';
import type { TextRun } from '#lib/domain/corroboration/copies/shared-passages.ts';

interface SharedTextProps {
  title: string;
  runs: readonly TextRun[];
  /** The passage a person is at. */
  at: number | null;
  idOf: (passage: number) => string;
}

/** A text with what another text has too marked, numbered and said, not only coloured. */
export function SharedText({ title, runs, at, idOf }: SharedTextProps) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-1.5">
      <h3 dir="auto" className="text-sm font-semibold">
        {title}
      </h3>
      <div
        role="region"
        aria-label={`The text of ${title}`}
        tabIndex={0}
        dir="auto"
        className="max-h-[42dvh] overflow-y-auto rounded-md border border-rule bg-paper px-3 py-2.5 font-serif leading-relaxed wrap-anywhere whitespace-pre-wrap scroll-quiet"
      >
        {runs.map(({ text, passage }, index) =>
          passage === null ? (
            <span key={index}>{text}</span>
          ) : (
            <mark
              key={index}
              id={idOf(passage)}
              tabIndex={-1}
              className={cx(
                'rounded-xs bg-warn-soft text-ink underline decoration-warn decoration-2 underline-offset-3',
                at === passage && 'outline-2 outline-offset-1 outline-ink',
              )}
            >
              <sup
                aria-hidden="true"
                className="mr-0.5 font-sans text-2xs font-semibold text-warn select-none"
              >
                {passage}
              </sup>
              <span className="sr-only">Shared passage {passage}: </span>
              {text}
              <span className="sr-only"> End of shared passage {passage}. </span>
            </mark>
          ),
        )}
      </div>
    </section>
  );
}
