import { cx } from '#components/ui/cx.ts';
import type { DifferencePart } from '#lib/domain/versions/difference.ts';
import { legible } from './legible.ts';

/** A passage and what it became, word by word. */
export function WordChanges({ parts, className }: { parts: readonly DifferencePart[]; className?: string }) {
  return (
    <p dir="auto" className={cx('font-serif wrap-anywhere', className)}>
      {legible(parts).map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Element = kind === 'removed' ? 'del' : 'ins';
        return (
          <Element
            key={at}
            className={
              kind === 'removed'
                ? 'bg-danger-soft line-through decoration-danger/70'
                : 'bg-ok-soft underline decoration-ok decoration-2 underline-offset-3'
            }
          >
            {text}
          </Element>
        );
      })}
    </p>
  );
}
