import { Kbd } from '#components/ui/keys/kbd.tsx';
import type { Caret } from './use-caret.ts';

/** The caret itself, and its keys at the foot of the article; seen while the article has the focus. */
export function CaretMark({ place, mayRecord }: { place: Caret['place']; mayRecord: boolean }) {
  return (
    <>
      {place && (
        <span
          aria-hidden="true"
          data-caret
          style={{ left: place.left - 1, top: place.top, height: place.height }}
          className="pointer-events-none absolute z-5 hidden w-0.5 rounded-full bg-accent group-focus/reader:block"
        />
      )}
      <p
        aria-hidden="true"
        className="pointer-events-none sticky bottom-0 z-5 mx-auto mt-3 hidden w-fit max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-rule bg-sheet px-3 py-1.5 text-xs text-ink-2 shadow-pop group-focus/reader:flex"
      >
        <span>Arrows move the caret</span>
        <span>
          <Kbd keys="shift" /> selects
        </span>
        {mayRecord && (
          <span>
            <Kbd keys="enter" /> records
          </span>
        )}
        <span>
          <Kbd keys="esc" /> leaves
        </span>
      </p>
    </>
  );
}
