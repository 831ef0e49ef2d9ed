import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from '#testing/browser.ts';
import { patient } from './alive.ts';
import { freshAddress } from './http.ts';
import { product } from './product.ts';

/** A browser that keeps what browsers keep, in a folder that can be searched once it is closed. */
export class BrowserProfile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'corroborate-profile-'));
  private readonly address = freshAddress();
  private context: BrowserContext | null = null;

  async open(): Promise<Page> {
    const executablePath = findBrowser();
    this.context = await chromium.launchPersistentContext(this.folder, {
      args: browserFlags,
      // Playwright turns off what keeps pages for going back; people have it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      ...(executablePath !== undefined && { executablePath }),
      baseURL: product.url,
      locale: 'en-GB',
      timezoneId: 'UTC',
      extraHTTPHeaders: { 'x-forwarded-for': this.address },
    });
    return patient(await this.context.newPage());
  }

  async close(): Promise<void> {
    await this.context?.close();
    this.context = null;
  }

  /** The files of the profile in which `words` stand in clear, in either of the encodings browsers use. */
  filesWith(words: string): string[] {
    const needles = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => {
        const bytes = readFileSync(path);
        return needles.some((needle) => bytes.includes(needle));
      });
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** All that the browser keeps for this site and a script can see, as text. */
export function browserStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts = [
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ];
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The database of the browser does not answer.'));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const rows: unknown = await read(database.transaction(store).objectStore(store).getAll());
        parts.push(JSON.stringify(rows));
      }
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        parts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return parts.join('\n');
  });
}

/** How many drafts the browser keeps, whosever they are. */
export function draftsKept(page: Page): Promise<number> {
  return page.evaluate(
    () => Object.keys(localStorage).filter((name) => name.startsWith('corroborate:draft:')).length,
  );
}
