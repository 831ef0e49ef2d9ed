import { dirname } from 'node:path/posix';

/** One file that imports another, by their paths from the project's root. */
export interface Import {
  from: string;
  to: string;
}

/** Files in one folder stay what a person takes in at a glance; tests, which are found beside what they test, apart. */
export const mostFilesInAFolder = 30;

// By what a file imports: of two parts of one folder, an import that shows that one needs the other.
type Needs = Map<string, Map<string, Import>>;

/** The part of `folder` that a file stands in: a folder in it, or `.` for the folder itself. */
function partIn(folder: string, file: string): string {
  // What is started stands for itself, above all it needs: the files of the root, and those npm runs.
  if (folder === '.' && /^(scripts[/])?[^/]+$/.test(file)) return file;
  const inside = folder === '.' ? file : file.slice(folder.length + 1);
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : '.';
}

/** The innermost folder that holds both files. */
function commonFolder({ from, to }: Import): string {
  let folder = dirname(from);
  while (folder !== '.' && !to.startsWith(`${folder}/`)) folder = dirname(folder);
  return folder;
}

function needsByFolder(imports: readonly Import[]): Map<string, Needs> {
  const byFolder = new Map<string, Needs>();
  for (const one of imports) {
    const folder = commonFolder(one);
    const [from, to] = [partIn(folder, one.from), partIn(folder, one.to)];
    if (from === to) continue;
    const needs = byFolder.get(folder) ?? new Map<string, Map<string, Import>>();
    needs.set(from, new Map([[to, one], ...(needs.get(from) ?? [])]));
    byFolder.set(folder, needs);
  }
  return byFolder;
}

/** The shortest way from `part` back to itself, as the imports it goes by. */
function wayBack(needs: Needs, part: string): Import[] | null {
  const ways: { at: string; by: Import[] }[] = [{ at: part, by: [] }];
  const met = new Set<string>();
  for (const { at, by } of ways) {
    for (const [next, example] of needs.get(at) ?? []) {
      if (next === part) return [...by, example];
      if (met.has(next)) continue;
      met.add(next);
      ways.push({ at: next, by: [...by, example] });
    }
  }
  return null;
}

/**
 * Where folders import each other, each circle in a sentence. What stands in one folder is compared part by part: the
 * folders in it with all that is in them, and the files of its own; so a circle is found at whatever depth.
 */
export function folderCycles(imports: readonly Import[]): string[] {
  const found: string[] = [];
  for (const [folder, needs] of needsByFolder(imports)) {
    const told = new Set<string>();
    for (const part of needs.keys()) {
      const circle = told.has(part) ? null : wayBack(needs, part);
      if (!circle) continue;
      for (const { from } of circle) told.add(partIn(folder, from));
      const by = circle.map(({ from, to }) => `${from} → ${to}`).join(', ');
      found.push(`Parts of ${folder === '.' ? 'the project' : folder} import each other in a circle: ${by}.`);
    }
  }
  return found;
}

/** The folders that hold too many of these files side by side, each in a sentence. */
export function crowdedFolders(files: readonly string[], most = mostFilesInAFolder): string[] {
  const counts = new Map<string, number>();
  for (const folder of files.map((file) => dirname(file))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > most)
    .map(
      ([folder, count]) =>
        `${folder} holds ${count} files; with more than ${most}, part it by what they are.`,
    );
}
