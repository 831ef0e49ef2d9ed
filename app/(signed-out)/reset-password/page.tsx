import type { Metadata } from 'next';
import { FrontFrame } from '#components/account/front-frame.tsx';
import { ResetPasswordForm } from '#components/account/reset-password-form.tsx';

export const metadata: Metadata = { title: 'Set a new password' };

export default function ResetPasswordPage() {
  return (
    <FrontFrame
      title="Set a new password"
      lead="It replaces the one before and signs you out everywhere else."
    >
      <ResetPasswordForm />
    </FrontFrame>
  );
}
