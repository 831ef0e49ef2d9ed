import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { showsDemo } from '#lib/config/handed.ts';
import { FrontFrame } from '#components/account/front-frame.tsx';
import { SignInForm } from '#components/account/sign-in-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { someoneIsSignedIn } from '#lib/auth/sessions/actor.ts';
import { safeCallback } from '#lib/auth/request/safe-callback.ts';
import { siteBase } from '#lib/config/auth-settings.ts';
import { paths } from '#lib/web/paths.ts';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl } = await searchParams;
  const callback = safeCallback(callbackUrl, siteBase(), paths.articles());
  const here = await someoneIsSignedIn();
  if (here === true) redirect(callback);
  const back = callbackUrl !== undefined && callback !== paths.articles();
  return (
    <FrontFrame
      title="Sign in"
      lead={back ? 'You come back to where you were. Drafts are kept in this browser.' : undefined}
    >
      {here === 'unknown' && (
        <div className="mb-4">
          <Notice tone="warn" title="The database does not answer">
            Signing in may fail for a moment. Nothing that was saved is lost.
          </Notice>
        </div>
      )}
      <SignInForm callback={callback} demo={showsDemo()} />
    </FrontFrame>
  );
}
