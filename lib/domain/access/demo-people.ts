import type { Role } from './role.ts';

/** The password of every account of the sample data. */
export const demoPassword = 'demo-newsroom';

/** The accounts of the sample data, least role first. Everybody may read these, so they exist only where nobody else can reach them. */
export const demoPeople = [
  { role: 'VIEWER', email: 'viewer@demo.example', name: 'Demo Viewer' },
  { role: 'REVIEWER', email: 'reviewer@demo.example', name: 'Demo Reviewer' },
  { role: 'EDITOR', email: 'editor@demo.example', name: 'Demo Editor' },
  { role: 'ADMIN', email: 'admin@demo.example', name: 'Demo Admin' },
] as const satisfies { role: Role; email: string; name: string }[];

/** Whether an address is that of an account of the sample data. */
export function isDemoAddress(email: string): boolean {
  return demoPeople.some((account) => account.email === email);
}

/** Whether a password is the published one and the account none of the sample's, so that it may not open it. */
export function isPublishedPassword(password: string, email: string): boolean {
  return password.normalize('NFC') === demoPassword && !isDemoAddress(email);
}
