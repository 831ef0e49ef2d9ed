import type { Metadata } from 'next';
import { z } from 'zod';
import { ReportsScreen } from '#components/reports/reports-screen.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { claimFilterParams, parseClaimFilters } from '#lib/domain/claim-filters.ts';
import {
  isMadeAs,
  reportFormatSchema,
  reportKinds,
  reportKindSchema,
} from '#lib/domain/making/report-kind.ts';
import { mailIsOn } from '#lib/mail/outbox.ts';
import { reportsPage } from '#lib/queries/reports/reports-page.ts';
import type { AddressSearch } from '#lib/web/list-address.ts';

export const metadata: Metadata = { title: 'Reports' };

const articleSchema = z.uuid().nullable().catch(null);

/** What the address asks to make: `?make=checked-copy&of={articleId}&as=pdf`, or `?make=claims` with the filters of the list. */
function wantedIn(search: AddressSearch) {
  const asked = reportKindSchema.safeParse(search['make']);
  if (!asked.success) return null;
  const kind = asked.data;
  const named = reportFormatSchema.safeParse(search['as']);
  const format = named.success && isMadeAs(kind, named.data) ? named.data : reportKinds[kind].formats[0];
  if (reportKinds[kind].of === 'article')
    return { kind, format, articleId: articleSchema.parse(search['of'] ?? null), filters: '' };
  const params = new URLSearchParams(
    Object.entries(search).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value])),
  );
  for (const own of ['make', 'as', 'of']) params.delete(own);
  const { filters, unread } = parseClaimFilters(params);
  // What can't be read goes along as it is, so that making the report says so instead of leaving it out.
  const query = unread.length > 0 ? params : claimFilterParams(filters);
  return { kind, format, articleId: null, filters: query.toString() };
}

export default async function Reports({ searchParams }: { searchParams: Promise<AddressSearch> }) {
  const actor = await requireActor();
  const wanted = wantedIn(await searchParams);
  const { workspaceId, userId } = actor;
  return (
    <>
      <TopBar crumbs={[{ label: 'Reports' }]} />
      <ReportsScreen
        key={JSON.stringify(wanted)}
        actor={{ workspaceId, userId }}
        page={await reportsPage(actor)}
        wanted={wanted}
        mailIsOn={mailIsOn()}
      />
    </>
  );
}
