import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../src-shared/conferences/contract.ts';
import { PromisedFirst } from '../meetings/said-last-time.tsx';
import { entryFields } from './entry-fields.ts';
import { OutcomeMark } from './outcome-mark.tsx';

/** For the room: what conferences promised for the child, then what the last one said (HS-13). */
export function ConferencePromised({ entry }: { entry: EntryView | undefined }) {
  const { t } = useTranslation();
  if (entry === undefined) return null;
  const { previous, carriedOver } = entry;
  return (
    <PromisedFirst
      first={t('conferences:last-time.first')}
      promised={[
        { title: t('conferences:last-time.promised'), actions: previous?.actions ?? [] },
        { title: t('conferences:last-time.still-open'), actions: carriedOver },
      ]}
      said={
        previous && {
          date: previous.date,
          outcome: <OutcomeMark outcome={previous.outcome} />,
          texts: entryFields.map((field) => ({
            ...{ field, label: t(`documents:entry.${field}`), text: previous.text[field] },
          })),
        }
      }
    />
  );
}
