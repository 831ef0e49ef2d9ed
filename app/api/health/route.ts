import { defineRoute } from '#lib/web/define-route.ts';
import { healthResponse } from '#lib/web/health-response.ts';

export const GET = defineRoute({ access: 'anyone', handle: healthResponse });
