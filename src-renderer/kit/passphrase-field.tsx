import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A passphrase field with an eye that shows what is typed. Nothing offers to store it. */
export function PassphraseField({
  onChange,
  autoComplete = 'off',
  ...rest
}: Omit<PasswordInputProps, 'onChange' | 'value'> & {
  label: string;
  value: string;
  onChange: (passphrase: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...rest}
      autoComplete={autoComplete}
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': t('common:passphrase.show'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
