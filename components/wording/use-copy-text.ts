'use client';

import { useToast } from '#components/ui/overlay/toast.tsx';

/** Puts a text on the clipboard and says so; where the browser refuses, shows it to be copied by hand. */
export function useCopyText(): (text: string, done: string) => Promise<void> {
  const toast = useToast();
  return async (text, done) => {
    try {
      await navigator.clipboard.writeText(text);
      toast.show({ title: done });
    } catch {
      toast.show({ title: 'The browser did not allow copying', description: text, timeout: 0 });
    }
  };
}
