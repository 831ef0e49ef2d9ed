'use client';

import { useRouter } from 'next/navigation';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { noClaimsSchema, type NoClaim } from '#lib/domain/shapes/no-claims.ts';
import { unlookedIn } from '#lib/domain/versions/coverage.ts';
import { sentencesWords } from './coverage-words.ts';

function keyOf({ start, end }: Passage): string {
  return `${start} ${end}`;
}

function placesOf(sentences: readonly Passage[]): Passage[] {
  return sentences.map(({ start, end }) => ({ start, end }));
}

export interface NoClaimActions {
  /** The sentences a passage touches that nobody has looked at. */
  unlooked: (passage: Passage) => Passage[];
  /** Says that these make no claim, or takes it back; both show at once, and are undone where they fail. */
  say: (sentences: readonly Passage[]) => void;
  takeBack: (sentences: readonly Passage[]) => void;
}

/** How to say that sentences make no claim; `null` for those who only read. */
export function useNoClaim(): NoClaimActions | null {
  const { store, actor, people } = useWorkspaceContext();
  const sendSaid = useSendCommand('It was not kept that there is no claim');
  const sendBack = useSendCommand('It was not taken back');
  const toast = useToast();
  const router = useRouter();
  if (!may(actor, 'claim.record')) return null;

  /** Puts what is known of some sentences in place of what was shown, and leaves all others alone. */
  function replace(sentences: readonly Passage[], known: readonly NoClaim[]) {
    const concerned = new Set(sentences.map(keyOf));
    const others = store.getState().without.filter((said) => !concerned.has(keyOf(said)));
    const theirs = known.filter((said) => concerned.has(keyOf(said)));
    store.getState().setWithout([...others, ...theirs].toSorted((one, other) => one.start - other.start));
  }

  function target(sentences: readonly Passage[]) {
    const { article } = store.getState();
    return { articleId: article.id, versionId: article.version.id, sentences: placesOf(sentences) };
  }

  async function send(isSaid: boolean, sentences: readonly Passage[], shown: readonly NoClaim[]) {
    const before = store.getState().without;
    replace(sentences, shown);
    const sent = isSaid
      ? await sendSaid('say-no-claim', target(sentences), noClaimsSchema)
      : await sendBack('undo-say-no-claim', target(sentences), noClaimsSchema);
    replace(sentences, sent.ok ? sent.value.without : before);
    // Somebody else was here first: what is shown is of before.
    if (!sent.ok && sent.refusal) router.refresh();
    return sent.ok;
  }

  async function say(sentences: readonly Passage[]) {
    const by = { id: actor.userId, name: people.find(({ id }) => id === actor.userId)?.name ?? '' };
    const at = new Date().toISOString();
    const said = await send(
      true,
      sentences,
      sentences.map(({ start, end }) => ({ start, end, by, at })),
    );
    if (!said) return;
    toast.show({
      tone: 'ok',
      title: `No claim in ${sentencesWords(sentences.length)}`,
      action: { label: 'Undo', run: () => void takeBack(sentences) },
    });
  }

  async function takeBack(sentences: readonly Passage[]) {
    await send(false, sentences, []);
  }

  return {
    unlooked: (passage) => unlookedIn(store.getState().covered, passage),
    say: (sentences) => void say(sentences),
    takeBack: (sentences) => void takeBack(sentences),
  };
}
