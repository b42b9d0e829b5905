import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

/** The field over a list that narrows it with every letter. */
export function FindField({
  label,
  hint,
  value,
  onChange,
  takesFocus = false,
}: {
  label: string;
  hint?: string;
  value: string;
  onChange: (typed: string) => void;
  /** For a page on which one looks for somebody before anything else. */
  takesFocus?: boolean;
}) {
  return (
    <TextInput
      label={label}
      placeholder={hint}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={value}
      maxLength={100}
      w={320}
      autoFocus={takesFocus}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
