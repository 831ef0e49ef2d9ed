'use client';

import { useState } from 'react';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import { WorkspaceProvider, type WorkspacePerson } from '#components/workspace/store/workspace-context.tsx';
import { WorkspaceScreen } from './workspace-screen.tsx';
import { createWorkspaceStore, type WorkspaceData } from '#components/workspace/store/workspace-store.ts';

interface ArticleWorkspaceProps {
  data: WorkspaceData & { people: WorkspacePerson[]; rules: WorkspaceRules };
  /** Tells one answer of the server from another. */
  loadId: string;
  actor: Actor;
  /** The claim the address names. */
  claimId: string | null;
  list: ClaimFilters | null;
  /** This person has what nobody has looked at marked in the text. */
  marksShown: boolean;
}

/** The workspace: the claims of an article, the article and the open claim, side by side. */
export function ArticleWorkspace(props: ArticleWorkspaceProps) {
  const { data, loadId, actor, claimId, list, marksShown } = props;
  const [store] = useState(() => createWorkspaceStore(data, claimId, actor.userId, marksShown));
  const [context] = useState(() => ({ store, actor, people: data.people, rules: data.rules, list }));
  return (
    <WorkspaceProvider value={context}>
      <WorkspaceScreen data={data} loadId={loadId} />
    </WorkspaceProvider>
  );
}
