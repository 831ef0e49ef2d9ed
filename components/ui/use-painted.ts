import { startTransition, useEffect, useState } from 'react';

/**
 * False until what the component drew first has been painted. For what may follow then: a deferred value
 * does not wait inside an update that is deferred itself.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      startTransition(() => setPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}
