import type { SourceKind } from '#lib/domain/source.ts';

export const sourceKindWord = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  GOVERNMENT: 'Government',
  STATE_MEDIA: 'State media',
  NEWS_AGENCY: 'News agency',
  PUBLISHER: 'Publisher',
  DOCUMENT: 'Document',
  DATASET: 'Dataset',
  ANONYMOUS: 'Anonymous source',
  SOCIAL_ACCOUNT: 'Social account',
} satisfies Record<SourceKind, string>;
