import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AccessList } from '#components/settings/access-list.tsx';
import { SettingsNav } from '#components/settings/settings-nav.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { accessLog } from '#lib/queries/workspace/access-log.ts';

export const metadata: Metadata = { title: 'Access' };

const beforeSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AccessSettingsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const before = beforeSchema.safeParse((await searchParams)['before']).data ?? null;
  const page = await accessLog(actor, before);
  if (!page) notFound();
  return (
    <>
      <TopBar crumbs={[{ label: 'Settings' }, { label: 'Access' }]} />
      <PageBody width="full">
        <PageTitle>Access</PageTitle>
        <SettingsNav here="access" />
        <p className="mb-3 max-w-2xl text-sm text-ink-3">
          Who came in, who was refused, who may, and who looked at a name off the record, as the log of this
          workspace has it. Refusals that come often are put together: the first is written at once, then one
          entry in ten minutes.
        </p>
        <AccessList page={page} first={before === null} />
      </PageBody>
    </>
  );
}
