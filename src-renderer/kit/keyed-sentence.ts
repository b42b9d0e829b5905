import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isCalendarDate } from '../../src-shared/dates.ts';
import { type Format, useFormat } from './session.tsx';

/** What a rule says: a key of the `problems` locale and its values. */
export interface Keyed {
  key: string;
  values?: Record<string, string | number> | undefined;
}

/** Turns a rule's key and values into its sentence; days in the values read as people write them. */
export function useKeyedSentence(): (keyed: Keyed) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    // A value that fits no field says so there; the sentence for the whole form is another one.
    ({ key, values }) =>
      t(`problems:${key === 'invalid' ? 'invalid-value' : key}`, readable(values ?? {}, format)),
    [t, format],
  );
}

function readable(
  values: Record<string, string | number>,
  format: Format,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number') return [name, name === 'count' ? value : format.number(value)];
      return [name, isCalendarDate(value) ? format.date(value) : value];
    }),
  );
}
