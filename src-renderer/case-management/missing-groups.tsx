import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseGroup } from '../../src-shared/case-management/contract.ts';
import classes from '../meetings/warnings.module.css';

/** The groups of which nobody is present, in words; it warns and refuses nothing (HS-23). */
export function MissingGroups({ groups }: { groups: readonly CaseGroup[] }) {
  const { t } = useTranslation();
  if (groups.length === 0) return null;
  return (
    <ul className={classes.list}>
      {groups.map((group) => (
        <li key={group}>
          <IconInfoCircle size={20} aria-hidden className={classes.icon} />
          {t('case-management:missing-group', { group: t(`documents:caseGroups.${group}`) })}
        </li>
      ))}
    </ul>
  );
}
