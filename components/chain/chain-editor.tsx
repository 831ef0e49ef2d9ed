'use client';

import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useClaim } from '#components/claim/claim-context.ts';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';
import { Button } from '#components/ui/button.tsx';
import { useAnnounce } from '#components/ui/live-region.tsx';
import {
  chainDraftOf,
  chainDraftSchema,
  moveHop,
  newHop,
  problemOfChain,
  type ChainDraft,
  type ChainProblem,
  type HopDraft,
} from './chain-draft.ts';
import { chainChange } from './chain-change.ts';
import { HopEditor } from './hop-editor.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

/** Writes the whole chain: first the one said to know, last the one whose text we read. */
export function ChainEditor({ form }: { form: ClaimForm }) {
  const { claim } = useClaim();
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<ChainProblem | null>(null);
  const initial = chainDraftOf(claim);
  const draft = useClaimDraft<ChainDraft>(
    form,
    {
      schema: chainDraftSchema,
      initial,
      base: JSON.stringify(initial),
    },
    (value) => {
      const first = value.find((hop) => !hop.source) ?? value[0];
      return first && inputOf(first);
    },
  );
  const adding = useRef<HTMLButtonElement>(null);
  /** Puts the focus where it belongs once the steps are drawn anew. */
  const focusNext = useRef<(() => void) | null>(null);

  useEffect(() => {
    focusNext.current?.();
    focusNext.current = null;
  });

  function inputOf({ key }: Pick<HopDraft, 'key'>) {
    return box.current?.querySelector<HTMLElement>(`[data-hop="${CSS.escape(key)}"] input`);
  }

  function put(hop: HopDraft) {
    setProblem(null);
    draft.set(draft.value.map((other) => (other.key === hop.key ? hop : other)));
  }

  function add() {
    const hop = newHop(crypto.randomUUID());
    draft.set([...draft.value, hop]);
    focusNext.current = () => inputOf(hop)?.focus();
  }

  /** To the step after the one at `index`; after the last one, a new one. */
  function goOn(index: number) {
    const next = draft.value[index + 1];
    if (next) inputOf(next)?.focus();
    else add();
  }

  function remove(hop: HopDraft, index: number) {
    const left = draft.value.filter((other) => other.key !== hop.key);
    const neighbour = left[index] ?? left.at(-1);
    draft.set(left);
    focusNext.current = () => ((neighbour && inputOf(neighbour)) ?? adding.current)?.focus();
  }

  function move(hop: HopDraft, from: number, to: number) {
    draft.set(moveHop(draft.value, from, to));
    if (to >= 0 && to < draft.value.length) {
      announce(`${isolated(hop.source?.name ?? 'Step')} is now ${to + 1} of ${draft.value.length}.`);
    }
  }

  function save() {
    const found = problemOfChain(draft.value);
    setProblem(found);
    if (!found) void form.save(chainChange(draft.value, draft.outdated));
  }

  return (
    <FormFrame
      label="Who says so"
      saveLabel="Save"
      of={form}
      draft={draft}
      onSave={save}
      aside={
        <Button ref={adding} size="sm" variant="ghost" icon={<Plus />} onClick={add}>
          Add a step
        </Button>
      }
    >
      <p className="text-xs text-ink-3">First the one said to know, last the one whose text we read.</p>
      <div ref={box}>
        <ol className="flex flex-col gap-2">
          {draft.value.map((hop, index) => (
            <HopEditor
              key={hop.key}
              hop={hop}
              place={{ index, count: draft.value.length }}
              evidence={claim.evidence}
              problem={problem?.key === hop.key ? problem : null}
              onChange={put}
              onNext={() => goOn(index)}
              onMove={(to) => move(hop, index, to)}
              onRemove={() => remove(hop, index)}
            />
          ))}
        </ol>
      </div>
    </FormFrame>
  );
}
