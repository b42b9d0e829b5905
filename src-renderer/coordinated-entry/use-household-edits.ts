import type { Problem } from '../../src-shared/problem.ts';
import { useCommand } from '../kit/use-command.ts';

/** The changes to an agenda of households by hand; each runs `then` once it went through. */
export interface HouseholdEdits {
  add: (householdId: string, then?: () => void) => Promise<void>;
  remove: (householdId: string, then?: () => void) => Promise<void>;
  /** Marks whoever nobody got to as not reviewed. */
  closeRest: () => Promise<void>;
  problem: Problem | null;
}

export function useHouseholdEdits(meetingId: string): HouseholdEdits {
  const add = useCommand('coordinatedEntry.addHousehold');
  const remove = useCommand('coordinatedEntry.removeHousehold');
  const closeRest = useCommand('coordinatedEntry.closeRest');
  return {
    async add(householdId, then) {
      if ((await add.run({ meetingId, householdId })).ok) then?.();
    },
    async remove(householdId, then) {
      if ((await remove.run({ meetingId, householdId })).ok) then?.();
    },
    async closeRest() {
      await closeRest.run({ meetingId });
    },
    problem: add.problem ?? remove.problem ?? closeRest.problem,
  };
}
