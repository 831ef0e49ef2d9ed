'use client';

import { useMemo, useState } from 'react';
import { languageTag } from '#components/articles/article-words.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { articleDirection, isolated } from '#lib/domain/text/direction.ts';
import { highlightRuns, type Highlight } from '#lib/domain/text/highlight-runs.ts';
import { textDifference, type ParagraphChange } from '#lib/domain/versions/text-difference.ts';
import { drawnChange, stretches, type MarkedTexts, type Piece } from './pieces.ts';

/** A text and the passages of claims in it. */
export interface MarkedText {
  title: string;
  text: string;
  passages: readonly Highlight[];
}

/** A claim as its number in a text names it. */
export interface NumberedClaim {
  number: number;
  statement: string;
  href: string;
}

interface TextDifferenceProps {
  before: MarkedText;
  after: MarkedText;
  /** Of the article (BCP 47); empty where unknown. */
  language: string;
  view: 'inline' | 'beside';
  claims: ReadonlyMap<string, NumberedClaim>;
}

const looks = {
  same: '',
  removed: 'bg-danger-soft text-ink-2 line-through decoration-danger/70',
  added: 'bg-ok-soft underline decoration-ok decoration-2 underline-offset-3',
};

type Shared = Pick<TextDifferenceProps, 'claims'> & { texts: MarkedTexts };

function PieceText({ piece, claims }: { piece: Piece; claims: Shared['claims'] }) {
  const Element = piece.kind === 'removed' ? 'del' : piece.kind === 'added' ? 'ins' : 'span';
  const text = <Element className={looks[piece.kind]}>{piece.text}</Element>;
  return (
    <>
      {piece.claimIds.length > 0 ? (
        <mark className="border-b-2 border-accent bg-highlight/50 pb-px text-inherit">{text}</mark>
      ) : (
        text
      )}
      {piece.endingClaimIds.map((id) => {
        const claim = claims.get(id);
        if (!claim) return null;
        return (
          <a
            key={id}
            href={claim.href}
            lang="en"
            aria-label={`Claim ${claim.number}: ${isolated(claim.statement)}`}
            className="num ms-0.5 rounded-sm align-super font-sans text-[10px] leading-none font-semibold text-ink-3 hover:text-accent"
          >
            {claim.number}
          </a>
        );
      })}
    </>
  );
}

function Pieces({ pieces, claims }: { pieces: readonly Piece[]; claims: Shared['claims'] }) {
  return pieces.map((piece, at) => <PieceText key={at} piece={piece} claims={claims} />);
}

const kindWords = { removed: 'Taken out', added: 'New', changed: 'Changed' };

function changeWord(change: ParagraphChange): string | null {
  if (change.kind === 'same') return null;
  if (change.kind !== 'changed' && change.isMoved)
    return change.kind === 'removed' ? 'Moved from here' : 'Moved here';
  return kindWords[change.kind];
}

const edges = {
  same: 'border-transparent',
  removed: 'border-danger/60',
  added: 'border-ok/60',
  changed: 'border-warn/60',
};

function Change({
  change,
  view,
  texts,
  claims,
}: Shared & { change: ParagraphChange; view: 'inline' | 'beside' }) {
  const drawn = useMemo(() => drawnChange(change, texts), [change, texts]);
  const word = changeWord(change);
  const label = word !== null && (
    <span lang="en" dir="ltr" className="eyebrow mb-0.5 block font-sans">
      {word}
    </span>
  );
  if (view === 'inline') {
    return (
      <div className={cx('border-s-2 ps-3', edges[change.kind])}>
        {label}
        <p dir="auto" className="wrap-anywhere">
          <Pieces pieces={drawn.both} claims={claims} />
        </p>
      </div>
    );
  }
  return (
    <div className={cx('border-s-2 ps-3', edges[change.kind])}>
      {label}
      <div className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        {(['before', 'after'] as const).map((side) => (
          <p
            key={side}
            dir="auto"
            className={cx(
              'wrap-anywhere',
              // One under the other, what stayed is read once.
              (!drawn[side] || (change.kind === 'same' && side === 'before')) && 'max-md:hidden',
            )}
          >
            <Pieces pieces={drawn[side] ?? []} claims={claims} />
          </p>
        ))}
      </div>
    </div>
  );
}

/** How one text became another, with the claims in place: paragraph by paragraph, word by word, what stayed folded. */
export function TextDifference({ before, after, language, view, claims }: TextDifferenceProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const all = useMemo(
    () => stretches(textDifference(before.text, after.text, language || null)),
    [before.text, after.text, language],
  );
  const texts = useMemo(() => {
    const marked = ({ text, passages }: MarkedText) =>
      new Map(highlightRuns(text, passages).map((paragraph) => [paragraph.start, paragraph]));
    return { before: marked(before), after: marked(after) };
  }, [before, after]);
  const isSame = all.every(({ changes }) => changes.every(({ kind }) => kind === 'same'));
  if (isSame) return <p className="text-ink-2">Both texts read the same.</p>;
  return (
    <div
      lang={languageTag(language)}
      dir={articleDirection(language || null, after.text)}
      className="flex flex-col gap-3 font-serif text-[16px] leading-[1.62]"
    >
      {view === 'beside' && (
        <div lang="en" dir="ltr" className="grid grid-cols-2 gap-x-6 ps-3.5 font-sans max-md:hidden">
          <p className="eyebrow">
            <bdi>{before.title}</bdi>
          </p>
          <p className="eyebrow">
            <bdi>{after.title}</bdi>
          </p>
        </div>
      )}
      {all.map(({ kind, changes }, at) =>
        kind === 'folded' && !open.has(at) ? (
          <Button
            key={at}
            size="sm"
            variant="ghost"
            lang="en"
            className="self-start font-sans"
            onClick={() => setOpen(new Set([...open, at]))}
          >
            Show {changes.length.toLocaleString('en')} paragraphs that stayed
          </Button>
        ) : (
          changes.map((change, index) => (
            <Change key={`${at}-${index}`} change={change} view={view} texts={texts} claims={claims} />
          ))
        ),
      )}
    </div>
  );
}
