'use client';

import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';

/** One thing wrong with what was sent, by the path of what it is about (`['hops', 0, 'cue']`). */
interface ProblemAtPath {
  path: readonly (string | number)[];
  message: string;
}

interface Told {
  /** What is wrong with the field at a path, written with dots between. */
  at: (path: string) => string | null;
  /** The field at that path is on the screen, until what this returns is called. */
  enter: (path: string) => () => void;
}

/** What the fields of a form are told was wrong with them. */
export const FieldProblemsContext = createContext<Told>({ at: () => null, enter: () => () => undefined });

function isAt(field: string, { path }: ProblemAtPath): boolean {
  const full = path.join('.');
  return full === field || full.startsWith(`${field}.`);
}

interface FieldProblems {
  /** For `FieldProblemsContext` around the form's fields. */
  told: Told;
  /** Each problem stands at a field, so that none has to be said for the whole form. */
  allAtFields: boolean;
}

/** Has what the server found wrong stand at the fields it is about: those whose `path` it names. */
export function useFieldProblems(problems: readonly ProblemAtPath[]): FieldProblems {
  const [fields, setFields] = useState<readonly string[]>([]);
  const enter = useCallback((path: string) => {
    setFields((before) => [...before, path]);
    return () => setFields((before) => before.toSpliced(before.indexOf(path), 1));
  }, []);
  const told = useMemo(
    () => ({ at: (path: string) => problems.find((one) => isAt(path, one))?.message ?? null, enter }),
    [problems, enter],
  );
  const allAtFields =
    problems.length > 0 && problems.every((problem) => fields.some((field) => isAt(field, problem)));
  return { told, allAtFields };
}

/** What was found wrong with the field at `path`; it counts as shown there. */
export function useFieldProblem(path: string | undefined): string | null {
  const { at, enter } = use(FieldProblemsContext);
  useEffect(() => (path === undefined ? undefined : enter(path)), [path, enter]);
  return path === undefined ? null : at(path);
}
