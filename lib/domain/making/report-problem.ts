import { z } from 'zod';

/** Why a report was not made, or not yet. */
export const reportProblemSchema = z.enum([
  'storage-full',
  'busy',
  'report-too-large',
  'file-too-large',
  'not-found',
  'filters-unread',
  'no-member',
  'interrupted',
  'fault',
]);
export type ReportProblem = z.infer<typeof reportProblemSchema>;

/** What is tried again by itself; anything else would go wrong again. */
export function passes(problem: ReportProblem): boolean {
  return problem === 'storage-full' || problem === 'busy' || problem === 'fault';
}

/** Why, in words, once it is given up. */
export const problemWords: Record<ReportProblem, string> = {
  'storage-full':
    'The disk of the server is full, so no file was kept. Tell whoever runs this server, then make it again.',
  busy: 'The server had too much else to do. Make it again later.',
  'report-too-large': 'It is too large for this kind of file. As a web page or Markdown it can be made.',
  'file-too-large': 'Its file would be larger than 500 MB. Narrow the filters and make it again.',
  'not-found': 'What it was to be made of is no longer there.',
  'filters-unread':
    'Its filters can no longer be read, and without them it would hold more. Make it anew from the list of claims.',
  'no-member': 'Whom it was for is no longer a member.',
  interrupted: 'The server was stopped while making it, too often to try again. Make it again.',
  fault: 'Something went wrong on our side. Make it again; if it fails again, tell whoever runs this server.',
};

/** The same while it is tried again by itself. */
export const waitingWords: Partial<Record<ReportProblem, string>> = {
  'storage-full': 'The disk of the server is full. It is tried again by itself.',
  busy: 'The server has much else to do. It is tried again by itself.',
  fault: 'Something went wrong on our side. It is tried again by itself.',
};
