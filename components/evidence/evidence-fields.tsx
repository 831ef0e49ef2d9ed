'use client';

import { useRef } from 'react';
import { Link, Paperclip, StickyNote } from 'lucide-react';
import { ConfidentialBox } from '#components/confidential/confidential-box.tsx';
import { SourcePicker } from '#components/source/source-picker.tsx';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { evidenceKinds, evidenceRoles, stances } from '#lib/domain/evidence.ts';
import { AddressField } from './address-field.tsx';
import { CapturedTextField } from './captured-text-field.tsx';
import type { EvidenceDraft, EvidenceProblems } from './evidence-draft.ts';
import {
  evidenceKindWord,
  roleWord,
  stanceWord,
  credibilityWords,
} from '#lib/domain/words/evidence-words.ts';
import { FileField } from './file-field.tsx';
import { InterestFields } from './interest-fields.tsx';
import { OriginSuggestions } from './origin-suggestions.tsx';
import { ProvenanceFields } from './provenance-fields.tsx';
import { storedTextOf } from './stored-text.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { SelectField } from '#components/ui/form/select-field.tsx';

const options = [
  { value: 'none', label: 'Not graded' },
  ...credibilityWords.map((words, at) => ({ value: String(at + 1), label: `${at + 1} · ${words}` })),
];

interface CredibilityFieldProps {
  value: number | null;
  onValueChange: (value: number | null) => void;
}

/** How credible an item is by the Admiralty system, in workspaces that use it. */
function CredibilityField({ value, onValueChange }: CredibilityFieldProps) {
  const { rules } = useClaim();
  if (!rules.admiralty) return null;
  return (
    <SelectField
      label="Credibility (Admiralty)"
      options={options}
      value={value === null ? 'none' : String(value)}
      onValueChange={(next) => onValueChange(next === 'none' ? null : Number(next))}
    />
  );
}

const kindIcon = {
  LINK: <Link aria-hidden="true" className="size-3.5" />,
  FILE: <Paperclip aria-hidden="true" className="size-3.5" />,
  NOTE: <StickyNote aria-hidden="true" className="size-3.5" />,
};
const kindOptions = evidenceKinds.map((value) => ({
  value,
  label: evidenceKindWord[value],
  icon: kindIcon[value],
}));
const stanceOptions = stances.map((value) => ({ value, label: stanceWord[value] }));
const roleOptions = evidenceRoles.map((value) => ({
  value,
  label: roleWord[value].charAt(0).toUpperCase() + roleWord[value].slice(1),
}));

interface EvidenceFieldsProps {
  draft: EvidenceDraft;
  others: readonly EvidenceDetail[];
  /** The saved item; none while it is new. */
  item: EvidenceDetail | undefined;
  problems: EvidenceProblems;
  onChange: (draft: EvidenceDraft) => void;
}

export function EvidenceFields({ draft, item, others, problems, onChange }: EvidenceFieldsProps) {
  const isNew = item === undefined;
  const namedPublisher = useRef('');
  return (
    <>
      {isNew && (
        <SegmentedControl
          legend="Kind of evidence"
          options={kindOptions}
          value={draft.kind}
          onValueChange={(kind) => onChange({ ...draft, kind })}
        />
      )}
      {draft.kind === 'LINK' && (
        <AddressField
          draft={draft}
          item={item}
          namedPublisher={namedPublisher}
          error={problems.address}
          onChange={onChange}
        />
      )}
      {draft.kind === 'FILE' && isNew && (
        <FileField
          value={draft.file}
          error={problems.file}
          onChange={(file) =>
            onChange({ ...draft, file, title: draft.title === '' && file ? file.name : draft.title })
          }
        />
      )}
      <TextField
        label="Title"
        path="title"
        placeholder={
          draft.kind === 'NOTE' ? 'Phone call with the ministry, 16 August' : 'What it is, and of when'
        }
        value={draft.title}
        error={problems.title}
        onChange={(event) => onChange({ ...draft, title: event.target.value })}
      />
      {isNew && (
        <ConfidentialBox
          checked={draft.confidential}
          onChange={(confidential) => onChange({ ...draft, confidential })}
        />
      )}
      <SourcePicker
        label="Publisher"
        path="publisherId"
        value={draft.publisher}
        onValueChange={(publisher) => onChange({ ...draft, publisher })}
        onUnchosen={(text) => {
          namedPublisher.current = text;
        }}
      />
      <SegmentedControl
        legend="Stance: what it does to the claim"
        hideLegend={false}
        options={stanceOptions}
        value={draft.stance}
        onValueChange={(stance) => onChange({ ...draft, stance })}
      />
      <SegmentedControl
        legend="Role: how close it is to the thing itself"
        hideLegend={false}
        options={roleOptions}
        value={draft.role}
        onValueChange={(role) => onChange({ ...draft, role })}
      />
      {draft.kind !== 'NOTE' && (
        <CapturedTextField draft={draft} captured={item?.captured ?? null} onChange={onChange} />
      )}
      <OriginSuggestions
        text={`${draft.capturedText ?? ''}\n${draft.excerpt}`}
        stored={item && draft.capturedText === null ? storedTextOf(item) : null}
        publisher={draft.publisher}
        cited={draft.citedSources}
        onAccept={(source) => onChange({ ...draft, citedSources: [...draft.citedSources, source] })}
      />
      <ProvenanceFields draft={draft} others={others} problems={problems} onChange={onChange} />
      <InterestFields draft={draft} onChange={onChange} />
      <CredibilityField
        value={draft.credibility}
        onValueChange={(credibility) => onChange({ ...draft, credibility })}
      />
      <TextArea
        label={draft.kind === 'NOTE' ? 'Note' : 'Excerpt'}
        path="excerpt"
        minRows={2}
        value={draft.excerpt}
        onChange={(event) => onChange({ ...draft, excerpt: event.target.value })}
      />
    </>
  );
}
