import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../kit/date-field.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';

/** On which day a meeting is, and when it begins, side by side; the hour may stay empty. */
export function DayAndStart({
  date,
  onDate,
  startsAt,
  onStartsAt,
  error,
  focus,
}: {
  date: string | null;
  onDate: (date: string | null) => void;
  /** 'HH:MM', or empty. */
  startsAt: string;
  onStartsAt: (time: string) => void;
  /** The sentence for `date` or `startsAt`, or null. */
  error: (path: string) => string | null;
  /** Which of the two has the cursor when the dialog opens. */
  focus?: 'date' | 'startsAt' | undefined;
}) {
  const { t } = useTranslation();
  return (
    <FieldGrid>
      <DateField
        label={t('conferences:schedule.date')}
        value={date}
        onChange={onDate}
        required
        autoFocus={focus === 'date'}
        error={error('date')}
      />
      <TextInput
        type="time"
        label={t('conferences:schedule.starts')}
        value={startsAt}
        data-autofocus={focus === 'startsAt' ? true : undefined}
        onChange={(event) => onStartsAt(event.currentTarget.value)}
        error={error('startsAt')}
      />
    </FieldGrid>
  );
}
