import { notFound, redirect } from 'next/navigation';
import { requireActor } from '#lib/auth/actor.ts';
import { may } from '#lib/domain/policy.ts';
import { paths } from '#lib/web/paths.ts';

/** Members are all there is to set up so far. */
export default async function SettingsPage() {
  const actor = await requireActor();
  if (!may(actor, 'members.manage')) notFound();
  redirect(paths.members());
}
