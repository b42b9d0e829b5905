import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './household-label.module.css';

/** What a household is called; the sign says that it goes by its code. */
export function HouseholdLabel({ label, isCodeOnly }: { label: string; isCodeOnly: boolean }) {
  const { t } = useTranslation();
  if (!isCodeOnly) return label;
  const said = t('coordinated-entry:field.code-only');
  return (
    <span className={classes.label}>
      {label}
      <IconEyeOff size={16} role="img" aria-label={said} title={said} />
    </span>
  );
}
