import type { Metadata } from 'next';
import { AskResetForm } from '#components/account/ask-reset-form.tsx';
import { FrontFrame } from '#components/account/front-frame.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { mailIsOn } from '#lib/mail/outbox.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Forgot your password' };

// Whether mail is on is a setting of the server that runs, not of the build.
export const dynamic = 'force-dynamic';

export default function ForgotPasswordPage() {
  if (mailIsOn()) {
    return (
      <FrontFrame
        title="Forgot your password"
        lead="Give the address of your account; a link to set a new password is sent to it."
      >
        <AskResetForm />
      </FrontFrame>
    );
  }
  return (
    <FrontFrame title="Forgot your password">
      <div className="flex flex-col gap-4">
        <Notice tone="info" title="This server sends no mail">
          So it can’t send you a link. Ask an admin of your workspace to have whoever runs this server set a
          new password for you; they do it with <code>npm run reset-password</code>.
        </Notice>
        <LinkButton href={paths.signIn()} className="self-start">
          Back to signing in
        </LinkButton>
      </div>
    </FrontFrame>
  );
}
