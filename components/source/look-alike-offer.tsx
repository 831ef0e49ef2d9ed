'use client';

import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { paths } from '#lib/web/paths.ts';
import { lookAlikePairWords } from '#lib/domain/text/look-alike-words.ts';
import type { LookAlike } from '#lib/domain/text/look-alike.ts';
import type { LookAlikeSource } from './look-alikes-of.ts';
import { sourceMatchWords } from './find-sources.ts';
import { SourceKindIcon } from './source-kind-icon.tsx';

interface LookAlikeOfferProps {
  alike: readonly LookAlikeSource[];
  /** Takes the source that is there; without it, it can be looked at. */
  onUse?: (source: SourceRef) => void;
  /** Left out where no reason helps, because the name is the very same. */
  reason?: { value: string; error: string | null; onChange: (reason: string) => void };
}

function count(many: number, one: string, more: string): string {
  return many === 1 ? `1 ${one}` : `${many} ${more}`;
}

/** Where a source that a name looks like is used. */
function usedWords({ claims, evidence }: Pick<LookAlike, 'claims' | 'evidence'>): string {
  const parts = [
    ...(claims > 0 ? [`in the chain of ${count(claims, 'claim', 'claims')}`] : []),
    ...(evidence > 0 ? [`published ${count(evidence, 'item of evidence', 'items of evidence')}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'not used yet';
}

/** Offers the sources a new name looks like, and asks why it is another. */
export function LookAlikeOffer({ alike, onUse, reason }: LookAlikeOfferProps) {
  return (
    <section
      role="alert"
      aria-label="In the register already"
      className="flex flex-col gap-2.5 rounded-md bg-warn-soft px-3 py-2.5 text-sm text-ink-2"
    >
      <ul className="flex flex-col gap-2.5">
        {alike.map((each) => (
          <li key={each.source.id} className="flex flex-col gap-1.5">
            <p dir="auto">{lookAlikePairWords(each)}</p>
            <div className="flex items-center gap-2.5 rounded-md border border-rule bg-sheet px-2.5 py-2">
              <SourceKindIcon kind={each.source.kind} />
              <div className="min-w-0 flex-1">
                <a
                  href={paths.source(each.source.id)}
                  target="_blank"
                  rel="noreferrer"
                  dir="auto"
                  className="font-semibold wrap-anywhere text-ink underline decoration-rule"
                >
                  {each.source.name}
                </a>
                <p className="text-xs text-ink-2">
                  {sourceMatchWords({ ...each.source, aliases: [] })} · {usedWords(each)}
                </p>
              </div>
              {onUse && (
                <Button size="sm" autoFocus={each === alike[0]} onClick={() => onUse(each.source)}>
                  Use this one
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {reason && (
        <TextArea
          label="Or say why this is another"
          hint="The reason stays in the history."
          minRows={2}
          maxRows={6}
          error={reason.error}
          value={reason.value}
          onChange={(event) => reason.onChange(event.target.value)}
        />
      )}
    </section>
  );
}
