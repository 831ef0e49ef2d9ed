import type { Channel, Outcome } from '#lib/domain/response.ts';

export const channelWord = {
  EMAIL: 'Email',
  PHONE: 'Phone',
  IN_PERSON: 'In person',
  LETTER: 'Letter',
  SOCIAL_MEDIA: 'Social media',
  OTHER: 'Another way',
} satisfies Record<Channel, string>;

export const outcomeWord = {
  PENDING: 'Awaiting',
  CONFIRMED: 'Confirmed it',
  DENIED: 'Denied it',
  DECLINED: 'Declined to comment',
  NO_RESPONSE: 'No response',
} satisfies Record<Outcome, string>;

export const outcomeTone = {
  PENDING: 'plain',
  CONFIRMED: 'ok',
  DENIED: 'danger',
  DECLINED: 'muted',
  NO_RESPONSE: 'muted',
} as const satisfies Record<Outcome, string>;
