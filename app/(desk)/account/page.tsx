import type { Metadata } from 'next';
import { NameForm } from '#components/account/name-form.tsx';
import { PasswordForm } from '#components/account/password-form.tsx';
import { SessionList } from '#components/account/session-list.tsx';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Count } from '#components/ui/tag.tsx';
import { requireActor } from '#lib/auth/sessions/actor.ts';
import { ownSessions } from '#lib/queries/workspace/own-sessions.ts';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const actor = await requireActor();
  const sessions = await ownSessions(actor);
  return (
    <>
      <TopBar crumbs={[{ label: 'Account' }]} />
      <PageBody width="narrow">
        <PageTitle>Account</PageTitle>
        <div className="flex flex-col gap-4.5">
          <Card>
            <CardHeader title="You" />
            <CardBody>
              <NameForm name={actor.name} email={actor.email} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Password" />
            <CardBody>
              <PasswordForm email={actor.email} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Sessions" aside={<Count>{sessions.length}</Count>} />
            <SessionList sessions={sessions} />
          </Card>
        </div>
      </PageBody>
    </>
  );
}
