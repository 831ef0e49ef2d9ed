import { storedSecret } from '#lib/config/secret.ts';

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the end-to-end tests with npm test.`);
  return value;
}

/**
 * The product under test. Read at each use: a worker that has a product of its own names it once it runs,
 * after the files that use this were loaded.
 */
export const product = {
  /** Its address, without a path. */
  get url(): string {
    return given('E2E_URL');
  },
  /** Its database as the owner, who makes workspaces and people. */
  get ownerUrl(): string {
    return given('E2E_OWNER_URL');
  },
  /** What it seals its cookies with. */
  get secret(): string {
    return storedSecret(given('E2E_DATA_DIR'));
  },
};

/** Makes this process's commands and tests use a product. */
export function use(one: { url: string; ownerUrl: string; appUrl: string; dataDir: string }): void {
  Object.assign(process.env, {
    E2E_URL: one.url,
    E2E_OWNER_URL: one.ownerUrl,
    E2E_DATA_DIR: one.dataDir,
    APP_DATABASE_URL: one.appUrl,
    DATA_DIR: one.dataDir,
  });
}
