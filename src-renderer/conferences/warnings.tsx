import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import classes from '../meetings/warnings.module.css';

/** What is unusual about a conference and refuses nothing (HS-02, HS-04). */
export function Warnings({ warnings }: { warnings: ConferenceView['warnings'] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.list}>
      {warnings.map((warning) => (
        <li key={warning}>
          <IconInfoCircle size={20} aria-hidden className={classes.icon} />
          {t(`conferences:warning.${warning}`)}
        </li>
      ))}
    </ul>
  );
}
