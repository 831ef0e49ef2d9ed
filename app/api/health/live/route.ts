import { defineRoute } from '#lib/web/define-route.ts';
import { aliveResponse } from '#lib/web/health-response.ts';

export const GET = defineRoute({ access: 'anyone', handle: () => Promise.resolve(aliveResponse()) });
