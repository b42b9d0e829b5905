import { type CalendarDate, isWithin } from '../dates.ts';
import { searchKey } from '../families/search-key.ts';

/** What one agency does for a household, from a day on, until a day if it has ended. */
export interface HouseholdService {
  id: string;
  agencyId: string;
  service: string;
  since: CalendarDate;
  until: CalendarDate | null;
}

/**
 * Ids of the services that more than one agency gives on the day `on`, by their words, case and
 * accents ignored (CE-34). A service that two entries of one agency name is none.
 */
export function duplicateServices(
  services: readonly HouseholdService[],
  on: CalendarDate,
): Set<string> {
  const current = services.filter(({ since, until }) => isWithin(on, since, until));
  const groups = Map.groupBy(current, ({ service }) => searchKey(service));
  const twice = [...groups.values()].filter(
    (group) => new Set(group.map(({ agencyId }) => agencyId)).size > 1,
  );
  return new Set(twice.flat().map(({ id }) => id));
}
