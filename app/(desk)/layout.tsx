import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { HouseRatingsProvider } from '#components/claim/house-ratings.tsx';
import { DeskShell } from '#components/account/desk-shell.tsx';
import { FetchingContext } from '#components/fetching/fetching-context.ts';
import { roleWords } from '#components/members/role-words.ts';
import { DatabaseAway } from '#components/shell/database-away.tsx';
import { Icons } from '#components/shell/icons.tsx';
import { actorUnlessAway } from '#lib/auth/sessions/actor.ts';
import { draftSecretOf } from '#lib/auth/draft-secret.ts';
import { authSettings } from '#lib/config/auth-settings.ts';
import { readSettings } from '#lib/config/env.ts';
import { may } from '#lib/domain/access/policy.ts';
import { deskFrame } from '#lib/queries/workspace/desk-frame.ts';
import { paths } from '#lib/web/paths.ts';
import { parseTheme, themeCookie } from '#lib/web/theme.ts';

/**
 * The frame of every page for people who are signed in. It authorises nothing: a layout stays while its
 * pages change, so each page asks for the actor itself.
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await actorUnlessAway();
  if (!actor) return <DatabaseAway />;
  const [{ workspaces, ratings }, jar] = await Promise.all([deskFrame(actor), cookies()]);
  const current = workspaces.find(({ id }) => id === actor.workspaceId);
  const { userId: id, name, email } = actor;
  return (
    <DeskShell
      drafts={draftSecretOf(id, authSettings().secret)}
      user={{ id, name, email }}
      workspace={current ?? { id: actor.workspaceId, name: '', slug: '' }}
      workspaces={workspaces.map((workspace) => ({ id: workspace.id, name: workspace.name }))}
      role={roleWords[actor.role].label}
      nav={{
        articles: paths.articles(),
        claims: paths.claims(),
        sources: paths.sources(),
        dashboard: paths.dashboard(),
        reports: paths.reports(),
        account: paths.account(),
        signIn: paths.signIn(),
        bin: may(actor, 'bin.read') ? paths.bin() : undefined,
        settings: may(actor, 'members.manage') ? paths.members() : undefined,
        search: `${paths.search()}?q=`,
      }}
      theme={parseTheme(jar.get(themeCookie)?.value)}
    >
      <Icons />
      <FetchingContext value={readSettings(process.env).fetching.on}>
        <HouseRatingsProvider ratings={ratings.filter(({ name: called }) => called !== '')}>
          {children}
        </HouseRatingsProvider>
      </FetchingContext>
    </DeskShell>
  );
}
