import { serveRequests } from '#lib/aside/serve-requests.ts';
import { typesetRequestSchema } from './typeset-request.ts';

/** The process that makes PDF and Word files. Each maker is loaded when it is first asked for. */
await serveRequests(async (message) => {
  const { format, report } = typesetRequestSchema.parse(message);
  if (format === 'pdf') return (await import('./pdf.ts')).pdf(report);
  return (await import('./docx.ts')).docx(report);
}, 5);
