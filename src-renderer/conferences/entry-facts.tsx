import { useTranslation } from 'react-i18next';
import type { AgendaItem, EntryView } from '../../src-shared/conferences/contract.ts';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/entry.module.css';

type Facts = Pick<EntryView, 'primaryAdult' | 'homeLanguage' | 'advocateName' | 'flags'> & {
  enteredOn: string | null;
};

/** Who the child is, in a line under the name. */
export function EntryFacts({
  item,
  entry,
}: {
  item: Pick<AgendaItem, 'age'>;
  entry: Facts | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const flags = entry
    ? (['iep', 'mckinneyVento', 'fosterCare'] as const).filter((flag) => entry.flags[flag])
    : [];
  return (
    <p className={classes.facts}>
      <span>{format.age(item.age)}</span>
      {entry?.enteredOn && (
        <span>{t('conferences:facts.entered', { date: format.date(entry.enteredOn) })}</span>
      )}
      {entry?.primaryAdult && (
        <span>{t('conferences:facts.adult', { name: entry.primaryAdult })}</span>
      )}
      {entry?.homeLanguage && (
        <span>{t('conferences:facts.language', { language: entry.homeLanguage })}</span>
      )}
      {entry?.advocateName && (
        <span>{t('conferences:facts.advocate', { name: entry.advocateName })}</span>
      )}
      {flags.map((flag) => (
        <span key={flag} className={classes.flag}>
          {t(`conferences:flag.${flag}`)}
        </span>
      ))}
    </p>
  );
}
