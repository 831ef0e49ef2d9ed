import {
  AtSign,
  Building2,
  Database,
  EyeOff,
  FileText,
  Landmark,
  Newspaper,
  Radio,
  RadioTower,
  User,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { SourceKind } from '#lib/domain/source.ts';

const icons = {
  PERSON: User,
  ORGANISATION: Building2,
  GOVERNMENT: Landmark,
  STATE_MEDIA: RadioTower,
  NEWS_AGENCY: Radio,
  PUBLISHER: Newspaper,
  DOCUMENT: FileText,
  DATASET: Database,
  ANONYMOUS: EyeOff,
  SOCIAL_ACCOUNT: AtSign,
} satisfies Record<SourceKind, LucideIcon>;

/** The picture of a kind, beside its word. */
export function SourceKindIcon({ kind }: { kind: SourceKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-3" />;
}
