'use client';

import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The value of the last render, for what goes on after an answer was waited for: by then the form may hold more. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
