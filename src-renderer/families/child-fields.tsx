import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../src-shared/people/contract.ts';
import { DateField } from '../kit/date-field.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { PersonSelect } from '../kit/person-select.tsx';
import type { ChildDraft } from './child-draft.ts';

type TextField = 'participantId' | 'lastName' | 'firstName' | 'relationship';

/** What belongs to the child. `error` gives the sentence of a field by its path under `child`. */
export function ChildFields({
  value,
  onChange,
  error,
  today,
}: {
  value: ChildDraft;
  onChange: (value: ChildDraft) => void;
  error: (path: string) => string | null;
  today: string | undefined;
}) {
  const { t } = useTranslation();
  const set = (patch: Partial<ChildDraft>) => onChange({ ...value, ...patch });
  const textField = (field: TextField) => ({
    label: t(`families:field.${field}`),
    value: value[field],
    error: error(`child.${field}`),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [field]: event.currentTarget.value }),
  });
  return (
    <FieldGrid legend={t('families:the-child')}>
      <TextInput {...textField('lastName')} required data-autofocus />
      <TextInput {...textField('firstName')} required />
      <DateField
        label={t('families:field.dateOfBirth')}
        value={value.dateOfBirth}
        onChange={(dateOfBirth) => set({ dateOfBirth })}
        error={error('child.dateOfBirth')}
        required
        {...(today ? { max: today } : {})}
      />
      <TextInput {...textField('participantId')} />
      <TextInput {...textField('relationship')} description={t('families:relationship-hint')} />
      <PersonSelect
        label={t('families:field.advocateId')}
        description={t('families:advocate-hint')}
        value={value.advocateId}
        onChange={(advocateId) => set({ advocateId })}
        error={error('child.advocateId')}
        only={isAdvocate}
      />
      <Flags value={value} set={set} />
      <div data-whole>
        <GrowingText
          label={t('families:field.note')}
          value={value.note}
          onChange={(note) => set({ note })}
          error={error('child.note')}
        />
      </div>
    </FieldGrid>
  );
}

function Flags({ value, set }: { value: ChildDraft; set: (patch: Partial<ChildDraft>) => void }) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      data-whole
      label={t('families:flags')}
      value={flagNames.filter((flag) => value[flag])}
      onChange={(chosen) =>
        set({
          iep: chosen.includes('iep'),
          mckinneyVento: chosen.includes('mckinneyVento'),
          fosterCare: chosen.includes('fosterCare'),
        })
      }
    >
      <FieldGrid>
        {flagNames.map((flag) => (
          <Checkbox key={flag} value={flag} label={t(`families:flag.${flag}`)} />
        ))}
      </FieldGrid>
    </Checkbox.Group>
  );
}

/** A roster brings advocates in without a role; their discipline says what they are. */
function isAdvocate({ roles, discipline, affiliation }: Person): boolean {
  if (affiliation !== 'staff') return false;
  return roles.includes('family-advocate') || discipline === 'family-services';
}

const flagNames = ['iep', 'mckinneyVento', 'fosterCare'] as const;
