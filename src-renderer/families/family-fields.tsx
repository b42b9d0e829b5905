import { Autocomplete, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../kit/field-grid.tsx';
import type { FamilyDraft } from './child-draft.ts';

/** What siblings share. `error` gives the sentence of a field by its name. */
export function FamilyFields({
  value,
  onChange,
  error,
  legend,
}: {
  value: FamilyDraft;
  onChange: (value: FamilyDraft) => void;
  error: (field: string) => string | null;
  legend?: string;
}) {
  const { t } = useTranslation();
  const field = (name: keyof FamilyDraft) => ({
    label: t(`families:field.${name}`),
    value: value[name],
    error: error(name),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  const languages = t('families:languages', { returnObjects: true });
  return (
    <FieldGrid {...(legend === undefined ? {} : { legend })}>
      <TextInput {...field('primaryAdult')} />
      <TextInput {...field('phone')} type="tel" />
      <Autocomplete
        {...field('homeLanguage')}
        data={Object.values(languages)}
        onChange={(homeLanguage) => onChange({ ...value, homeLanguage })}
      />
      <TextInput {...field('familyKey')} description={t('families:family-key-hint')} />
    </FieldGrid>
  );
}
