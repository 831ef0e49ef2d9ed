'use client';

import { Stamp } from 'lucide-react';
import { useMemo } from 'react';
import { ArticleMenu } from '#components/articles/article-menu.tsx';
import { claimsHref } from '#components/claims-list/claims-href.ts';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { confirmationLook } from '#components/claim/status-words.ts';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { TopBar } from '#components/shell/top-bar.tsx';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { StackedBar } from '#components/ui/picture/stacked-bar.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import { claimDetailSchema } from '#lib/domain/shapes/claim-detail.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { paths } from '#lib/web/paths.ts';
import { OpenArticle } from '#components/workspace/store/open-article.tsx';
import { ArticleExportMenu } from './article-export-menu.tsx';
import { KnownButton } from './known-button.tsx';
import { nextStep } from './next-step.ts';
import { useGoOn } from './use-go-on.ts';
import { progressOf } from '#components/workspace/store/outline-filter.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { openClaimId } from '#components/workspace/store/workspace-store.ts';

/** The article's name, how far its claims are, and what can be done with it. */
export function WorkspaceBar() {
  const headline = useWorkspace((state) => state.article.headline);
  const { list } = useWorkspaceContext();
  const from = list
    ? { label: 'Filtered claims', href: claimsHref(list) }
    : { label: 'Articles', href: paths.articles() };
  return (
    <TopBar crumbs={[from, { label: headline }]}>
      <ArticleProgress />
      <OpenArticle>
        <ArticleMenu />
      </OpenArticle>
      <KnownButton />
      <ArticleExportMenu />
      <NextStepButton />
    </TopBar>
  );
}

function ArticleProgress() {
  const claims = useWorkspace((state) => state.claims);
  const word = useStatusWord();
  const progress = useMemo(() => progressOf([...claims.values()]), [claims]);
  if (progress.total === 0) return null;
  return (
    <span className="flex items-center gap-3 pr-1 max-lg:hidden">
      <span className="flex w-[150px] max-xl:w-24">
        <StackedBar
          size="sm"
          label="Claims by status"
          segments={progress.parts.map(({ confirmation, settled, count }) => ({
            key: `${confirmation} ${String(settled)}`,
            label: `${word(confirmation, 'within')}${settled ? ', signed off' : ''}`,
            value: count,
            className: cx(confirmationLook[confirmation].mark, !settled && 'hatched'),
          }))}
        />
      </span>
      <span className="text-xs whitespace-nowrap text-ink-2 num">
        {progress.settled} of {progress.total} settled
      </span>
    </span>
  );
}

/** Takes the open claim one step towards sign-off; the panel has the same step with all its reasons. */
function NextStepButton() {
  const { store, actor } = useWorkspaceContext();
  const claim = useWorkspace((state) => state.claims.get(openClaimId(state) ?? ''));
  const [busy, setBusy] = useStateOf<boolean>(claim?.id ?? '', false);
  const send = useSendCommand();
  const toast = useToast();
  const announce = useAnnounce();
  const goOn = useGoOn();
  const step = claim && nextStep(claim, actor);
  if (!step) return null;

  async function take() {
    if (!claim || !step) return;
    if (step.refusal) {
      toast.show({ title: 'Not yet', description: refusalWords(step.refusal) });
      return;
    }
    setBusy(true);
    const sent = await send(step.command, { claimId: claim.id, revision: claim.revision }, claimDetailSchema);
    setBusy(false);
    if (sent.ok) {
      store.getState().put(sent.value);
      announce(step.command === 'sign-off-claim' ? 'Signed off' : 'Sign-off asked for');
      goOn(claim.id, step.command === 'sign-off-claim' ? 'sign-off' : 'ask');
    } else if (sent.refusal?.code === 'conflict') {
      const theirs = claimDetailSchema.safeParse(sent.refusal.current);
      if (theirs.success) store.getState().put(theirs.data);
    }
  }

  return (
    <Button
      size="sm"
      variant="primary"
      busy={busy}
      icon={<Stamp aria-hidden="true" />}
      onClick={() => void take()}
    >
      <span className="max-sm:sr-only">{step.label}</span>
    </Button>
  );
}
