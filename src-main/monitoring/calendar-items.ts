import { monitoringDue } from '../../src-shared/monitoring/schedule.ts';
import { blankItem, type CalendarSource } from '../calendar/source.ts';
import { listProgramYears } from '../settings/store.ts';

/**
 * When the site monitors itself and is reviewed (HS-31 to HS-34): reminders only, as nobody can
 * tick them in the binder yet. Nothing of them is about a child, so everyone sees them.
 */
export const monitoringItems: CalendarSource = ({ db }) =>
  listProgramYears(db).flatMap((year) =>
    monitoringDue(year).map(({ what, quarter, due, source }) => ({
      ...blankItem,
      key: [year.id, what, quarter].join('/'),
      ...{ what, date: due, quarter, state: 'reminder', source },
    })),
  );
