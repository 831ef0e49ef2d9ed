'use client';

import { useClaim } from '#components/claim/claim-context.ts';
import { Button } from '#components/ui/button.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import type { CorroborationDetail } from '#lib/domain/corroboration/corroboration-detail.ts';
import { pairsAlike, pairsAmong } from './alike-pairs.ts';
import { CompareTexts } from './compare-texts.tsx';
import { judgeChange, type Judgement, type Pair } from './judge-change.ts';
import { Judge } from './judge.tsx';

const tellApart = { label: 'Tell apart', save: 'Count apart', reason: 'Why they are separate' };
const markCopy = { label: 'Mark as copies', save: 'Count as one', reason: 'Why one is a copy of the other' };
const tellPeopleApart = {
  label: 'Different people',
  save: 'Count as two people',
  reason: 'How we know that they are two',
};

/** Takes back what a person said of pairs, one after another. */
function Undo({ judgement, pairs, label }: { judgement: Judgement; pairs: readonly Pair[]; label: string }) {
  const { claim, change } = useClaim();
  const [busy, setBusy] = useStateOf<boolean>(claim.id, false);
  if (pairs.length === 0) return null;

  async function undo() {
    setBusy(true);
    for (const pair of pairs) await change(judgeChange(judgement, pair));
    setBusy(false);
  }

  return (
    <Button size="sm" variant="ghost" busy={busy} onClick={() => void undo()}>
      {label}
    </Button>
  );
}

interface ReasonItemProps {
  reason: CorroborationDetail['reasons'][number];
  mayEdit: boolean;
}

/** What a person can do about a reason. */
function Doing({ reason: { kind, evidenceIds, partyIds = [] } }: Pick<ReasonItemProps, 'reason'>) {
  const { claim } = useClaim();
  const alike = pairsAlike(evidenceIds);
  if (kind === 'near-duplicates' || kind === 'spoiled-text') {
    return <Judge judgement="tell-apart" opener="Tell apart" words={tellApart} pairs={alike} />;
  }
  if (kind === 'possible-copy') {
    const decide = (
      <>
        <Judge judgement="mark-copy" opener="It is a copy" variant="primary" words={markCopy} pairs={alike} />
        <Judge
          judgement="tell-apart"
          opener="They are independent"
          variant="default"
          words={tellApart}
          pairs={alike}
        />
      </>
    );
    const [pair] = alike;
    return pair ? <CompareTexts pair={pair}>{decide}</CompareTexts> : decide;
  }
  if (kind === 'one-person') {
    const pairs = pairsAlike(partyIds).filter(
      ([one, other]) =>
        !claim.peopleApart.some(({ sourceIds }) => sourceIds.includes(one) && sourceIds.includes(other)),
    );
    return (
      <Judge judgement="tell-people-apart" opener="Different people?" words={tellPeopleApart} pairs={pairs} />
    );
  }
  if (kind === 'kept-apart') {
    return (
      <Undo
        judgement="undo-tell-apart"
        label="Count as copies again"
        pairs={pairsAmong(evidenceIds, claim.distinctPairs)}
      />
    );
  }
  if (kind === 'marked-copy') {
    return (
      <Undo
        judgement="undo-mark-copy"
        label="Take the mark back"
        pairs={pairsAmong(evidenceIds, claim.copyPairs)}
      />
    );
  }
  const [first, second] = partyIds;
  if (kind === 'people-apart' && first !== undefined && second !== undefined) {
    return <Undo judgement="undo-tell-people-apart" label="They may be one" pairs={[[first, second]]} />;
  }
  return null;
}

/** One sentence of the reasons, with what a person can do about it. */
export function ReasonItem({ reason, mayEdit }: ReasonItemProps) {
  return (
    <li>
      {reason.words}
      {mayEdit && <Doing reason={reason} />}
    </li>
  );
}
