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
