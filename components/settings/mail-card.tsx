import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { MailState } from '#lib/queries/workspace/mail-state.ts';

const encryptions = {
  tls: 'encrypted with TLS',
  starttls: 'encrypted with STARTTLS',
  none: 'on this machine, without encryption',
};

function MailOff() {
  return (
    <Notice tone="info" title="Mail is off">
      <ul className="list-disc pl-5">
        <li>Invitations are links that you send yourself.</li>
        <li>
          Nobody is asked to confirm an address: whoever has an invitation’s link can join in the name it was
          made out to.
        </li>
        <li>
          Who forgot a password needs whoever runs this server, who sets a new one with{' '}
          <code>npm run reset-password</code>.
        </li>
      </ul>
      <p className="mt-2">
        It is turned on by the settings <code>SMTP_URL</code> and <code>SMTP_FROM</code> of the server.
      </p>
    </Notice>
  );
}

/** Whether mail goes out, through which server, and what went wrong last. */
export function MailCard({ state }: { state: MailState }) {
  const { server, waiting, lastSentAt, trouble } = state;
  return (
    <Card>
      <CardHeader
        title="Mail of this server"
        aside={<Tag tone={server ? 'ok' : 'warn'}>{server ? 'On' : 'Off'}</Tag>}
      />
      <CardBody className="flex max-w-2xl flex-col gap-4">
        {!server && <MailOff />}
        {server && trouble && (
          <Notice tone="danger" title="A mail did not go out">
            <Time iso={trouble.at} />: {trouble.words}
          </Notice>
        )}
        {server && (
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
            <dt className="text-ink-3">Through</dt>
            <dd className="wrap-anywhere">
              {server.host}, port {server.port}, {encryptions[server.encryption]}
            </dd>
            <dt className="text-ink-3">From</dt>
            <dd className="wrap-anywhere">{server.from}</dd>
            <dt className="text-ink-3">Waiting</dt>
            <dd className="num">{waiting}</dd>
            <dt className="text-ink-3">Last sent</dt>
            <dd>{lastSentAt ? <Time iso={lastSentAt} /> : 'Nothing yet'}</dd>
          </dl>
        )}
      </CardBody>
    </Card>
  );
}
