import { useTranslation } from 'react-i18next';
import type { Affiliation } from '../../src-shared/people/affiliation.ts';
import classes from './from.module.css';

/** Whom somebody from outside comes for, such as *Lakeside Clinic · Specialist from outside*; nothing for staff. */
export function From({
  person: { affiliation, organization },
}: {
  person: { affiliation: Affiliation; organization: string | null };
}) {
  const { t } = useTranslation();
  if (affiliation === 'staff') return null;
  const kind = t(`common:affiliation.${affiliation}`);
  return <span className={classes.from}>{[organization, kind].filter(Boolean).join(' · ')}</span>;
}
