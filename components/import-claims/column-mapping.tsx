'use client';

import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { columnFields, type ColumnField, type ColumnMapping } from '#lib/interchange/columns.ts';
import { columnFieldWords } from './import-words.ts';

interface ColumnMappingProps {
  columns: readonly string[];
  /** The first rows. */
  sample: readonly (readonly string[])[];
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

function without(mapping: ColumnMapping, field: ColumnField): ColumnMapping {
  const rest = { ...mapping };
  Reflect.deleteProperty(rest, field);
  return rest;
}

/** Which column of the table says what, with an example of each. */
export function ColumnMappingCard({ columns, sample, mapping, onChange }: ColumnMappingProps) {
  const none = { value: 'none', label: 'No column' };
  const options = columns.map((name, at) => ({ value: String(at), label: name || `Column ${at + 1}` }));
  return (
    <Card>
      <CardHeader title="What the columns say" />
      <CardBody className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {columnFields.map((field) => {
          const at = mapping[field];
          const example =
            at === undefined ? '' : (sample.map((row) => row[at] ?? '').find((text) => text) ?? '');
          return (
            <SelectField
              key={field}
              label={columnFieldWords[field]}
              hint={example === '' ? undefined : `Such as “${example}”`}
              error={
                field === 'statement' && at === undefined
                  ? 'Choose the column that has the claims.'
                  : undefined
              }
              options={field === 'statement' && at !== undefined ? options : [none, ...options]}
              value={at === undefined ? 'none' : String(at)}
              onValueChange={(value) =>
                onChange(value === 'none' ? without(mapping, field) : { ...mapping, [field]: Number(value) })
              }
            />
          );
        })}
      </CardBody>
    </Card>
  );
}
