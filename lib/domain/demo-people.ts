import type { Role } from './role.ts';

/** The password of every account of the sample data. */
export const demoPassword = 'demo-newsroom';

/** The accounts of the sample data, least role first. */
export const demoPeople = [
  { role: 'VIEWER', email: 'viewer@demo.example' },
  { role: 'REVIEWER', email: 'reviewer@demo.example' },
  { role: 'EDITOR', email: 'editor@demo.example' },
  { role: 'ADMIN', email: 'admin@demo.example' },
] as const satisfies { role: Role; email: string }[];
