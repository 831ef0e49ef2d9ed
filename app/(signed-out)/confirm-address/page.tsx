import type { Metadata } from 'next';
import { ConfirmAddressForm } from '#components/account/confirm-address-form.tsx';
import { FrontFrame } from '#components/account/front-frame.tsx';

export const metadata: Metadata = { title: 'Confirm your address' };

export default function ConfirmAddressPage() {
  return (
    <FrontFrame title="Confirm your address" lead="Then nobody else can hold an account in your name.">
      <ConfirmAddressForm />
    </FrontFrame>
  );
}
