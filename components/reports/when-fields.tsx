import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { weekdays } from '#lib/domain/making/rhythm.ts';
import type { Person } from '#lib/domain/shapes/claim-detail.ts';
import type { FieldProblems, ReportDraft } from './report-draft.ts';

interface WhenFieldsProps {
  value: ReportDraft;
  ofArticle: boolean;
  /** False while a schedule is changed. */
  canBeNow: boolean;
  wrong: FieldProblems;
  people: readonly Person[];
  userId: string;
  mailIsOn: boolean;
  onChange: (value: ReportDraft) => void;
}

const words = { NOW: 'Now', DAILY: 'Each day', WEEKLY: 'Each week', AT_DUE: 'When due' } as const;

/** When a report is made, and, where it is made again and again, for whom. */
export function WhenFields(props: WhenFieldsProps) {
  const { value, ofArticle, canBeNow, wrong, people, userId, mailIsOn, onChange } = props;
  const rhythms = (['NOW', 'DAILY', 'WEEKLY', 'AT_DUE'] as const).filter(
    (each) => (canBeNow || each !== 'NOW') && (ofArticle || each !== 'AT_DUE'),
  );
  const toggled = (id: string, on: boolean) =>
    on ? [...value.recipientIds, id] : value.recipientIds.filter((one) => one !== id);
  return (
    <>
      <SegmentedControl
        legend="When"
        hideLegend={false}
        layout="loose"
        value={value.rhythm}
        options={rhythms.map((each) => ({ value: each, label: words[each] }))}
        onValueChange={(rhythm) => onChange({ ...value, rhythm })}
      />
      {value.rhythm === 'WEEKLY' && (
        <SelectField
          label="Day"
          value={value.weekday}
          options={weekdays.map((label, at) => ({ value: String(at + 1), label }))}
          onValueChange={(weekday) => onChange({ ...value, weekday })}
        />
      )}
      {(value.rhythm === 'WEEKLY' || value.rhythm === 'DAILY') && (
        <TextField
          label="Time"
          type="time"
          hint="By your clock"
          required
          error={wrong.atTime}
          value={value.atTime}
          onChange={(event) => onChange({ ...value, atTime: event.target.value })}
        />
      )}
      {value.rhythm !== 'NOW' && (
        <>
          <TextField
            label="Name of the schedule"
            hint="It stands in the subject of the mail."
            required
            dir="auto"
            error={wrong.name}
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
          <fieldset className="flex max-h-44 flex-col gap-1.5 overflow-y-auto scroll-quiet">
            <legend className="mb-1 text-sm font-medium">For</legend>
            {people.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={id === userId ? `${name} (you)` : name}
                checked={value.recipientIds.includes(id)}
                onChange={(event) => onChange({ ...value, recipientIds: toggled(id, event.target.checked) })}
              />
            ))}
            {wrong.recipientIds && (
              <p role="alert" className="text-xs text-danger">
                {wrong.recipientIds}
              </p>
            )}
          </fieldset>
          <p className="text-xs text-ink-3">
            {mailIsOn
              ? 'Each gets a mail with a link, never the file, and finds it on this screen.'
              : 'Mail is off here, so each finds it on this screen.'}
          </p>
        </>
      )}
    </>
  );
}
