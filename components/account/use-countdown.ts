'use client';

import { useEffect, useState } from 'react';

/** Whole seconds left, counting down to 0; `start` begins anew. */
export function useCountdown(): [number, (seconds: number) => void] {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) setUntil(0);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  function start(seconds: number) {
    setUntil(Date.now() + seconds * 1000);
    setLeft(seconds);
  }
  return [left, start];
}
