'use client';

import { useClaim } from '#components/claim/claim-context.ts';
import { useClaimForm } from '#components/claim/use-claim-form.ts';
import type { ButtonVariant } from '#components/ui/button-look.ts';
import { Button } from '#components/ui/button.tsx';
import { judgeChange, type Judgement, type Pair } from './judge-change.ts';
import { JudgeForm, type JudgeWords } from './judge-form.tsx';

interface JudgeProps {
  judgement: Judgement;
  /** What opens the form, and its words. */
  opener: string;
  variant?: ButtonVariant;
  words: JudgeWords;
  pairs: readonly Pair[];
}

/** A button that opens the form of one judgement. */
export function Judge({ judgement, opener, variant = 'ghost', words, pairs }: JudgeProps) {
  const { claim } = useClaim();
  const form = useClaimForm(`${judgement}:${pairs.flat().join('+')}`, { adds: true });
  const names = new Map([
    ...claim.evidence.map(({ id, title }): [string, string] => [id, title]),
    ...claim.evidence.flatMap(({ publisher, citedSources }) =>
      [...citedSources, ...(publisher ? [publisher] : [])].map(({ id, name }): [string, string] => [
        id,
        name,
      ]),
    ),
  ]);
  if (pairs.length === 0) return null;
  if (!form.open) {
    return (
      <Button id={form.openerId} size="sm" variant={variant} onClick={form.show}>
        {opener}
      </Button>
    );
  }
  return (
    <JudgeForm
      key={form.key}
      form={form}
      words={words}
      pairs={pairs}
      nameOf={(id) => names.get(id) ?? 'a deleted item'}
      onSave={(pair, why) => void form.save(judgeChange(judgement, pair, why))}
    />
  );
}
