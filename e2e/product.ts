import { storedSecret } from '#lib/config/secret.ts';

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the end-to-end tests with npm test.`);
  return value;
}

/** The address of the product under test. */
export const productUrl: string = given('E2E_URL');

/** Its database as the owner, who makes workspaces and people. */
export const ownerUrl: string = given('E2E_OWNER_URL');

const dataDir = given('E2E_DATA_DIR');
// Files of evidence are put where the product looks for them.
process.env['DATA_DIR'] = dataDir;

/** What it seals its cookies with. */
export const secret: string = storedSecret(dataDir);
