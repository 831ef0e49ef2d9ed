import { notFound, redirect } from 'next/navigation';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { may } from '#lib/domain/access/policy.ts';
import { paths } from '#lib/web/paths.ts';

/** The settings begin with the members. */
export default async function SettingsPage() {
  const actor = await requireActor();
  if (!may(actor, 'members.manage')) notFound();
  redirect(paths.members());
}
