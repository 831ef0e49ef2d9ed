import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const app = join(import.meta.dirname, '../../app');

/** The address of every page and route handler under app/, with its placeholders: `/claims/[claimId]`. */
export function routesThereAre(): string[] {
  const files = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(page\.tsx|route\.ts)$/.test(entry.name))
    .map((entry) => relative(app, entry.parentPath).replaceAll('\\', '/'));
  const addresses = files.map((folder) => {
    const steps = folder.split('/').filter((step) => step !== '' && !/^\(.*\)$/.test(step));
    return `/${steps.join('/')}`;
  });
  return [...new Set(addresses)].sort();
}
