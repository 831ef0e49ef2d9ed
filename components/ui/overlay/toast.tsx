'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { buttonLook } from '#components/ui/button-look.ts';
import { cx } from '#components/ui/cx.ts';

type ToastTone = 'info' | 'ok' | 'danger';

interface ToastMessage {
  title: string;
  description?: string;
  tone?: ToastTone;
  /** One thing to do about it, such as Undo. */
  action?: { label: string; run: () => void };
  /** Milliseconds; 0 keeps it until dismissed, as failures are. */
  timeout?: number;
}

const icons = {
  info: <Info aria-hidden="true" className="text-info" />,
  ok: <CircleCheck aria-hidden="true" className="text-ok" />,
  danger: <CircleAlert aria-hidden="true" className="text-danger" />,
};

/** Says what happened, in a corner, read out by screen readers; a failure at once. `show` returns what takes it away. */
export function useToast(): { show: (message: ToastMessage) => () => void } {
  const { add, close } = Toast.useToastManager();
  return useMemo(
    () => ({
      show({ title, description, tone = 'info', action, timeout }: ToastMessage) {
        const id = add({
          title,
          description,
          type: tone,
          priority: tone === 'danger' ? 'high' : 'low',
          timeout: timeout ?? (tone === 'danger' ? 0 : action ? 10_000 : 5000),
          actionProps: action && {
            children: action.label,
            onClick: () => {
              close(id);
              action.run();
            },
          },
        });
        return () => close(id);
      },
    }),
    [add, close],
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      // A failure is read out at once by words beside it; the toast itself, with its buttons, is there for all too.
      aria-hidden={false}
      className="rounded-lg border border-rule bg-sheet shadow-pop transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2.5 py-2.5 pr-2 pl-3">
        <span className="mt-0.5">
          {icons[toast.type === 'ok' || toast.type === 'danger' ? toast.type : 'info']}
        </span>
        <div className="min-w-0 flex-1 py-px">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-sm text-ink-2" />
        </div>
        {toast.actionProps && <Toast.Action className={buttonLook('default', 'sm')} />}
        <Toast.Close aria-label="Dismiss" aria-hidden={false} className={cx(buttonLook('ghost', 'sm', true))}>
          <X aria-hidden="true" className="size-3.5" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed z-55 flex w-[min(24rem,calc(100vw-2rem))] flex-col-reverse gap-2 max-md:top-[calc(var(--top-bar)+0.5rem)] max-md:right-4 md:bottom-4 md:left-1/2 md:-translate-x-1/2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
