import type { Problem } from '../../src-shared/problem.ts';
import { useCommand } from '../kit/use-command.ts';

/** The changes to an agenda by hand; each runs `then` once it went through. */
export interface AgendaEdits {
  add: (childId: string, then?: () => void) => Promise<void>;
  remove: (childId: string, then?: () => void) => Promise<void>;
  /** Why the child is not covered or not discussed; null puts it back. */
  leaveOut: (childId: string, reason: string | null, then?: () => void) => Promise<void>;
  problem: Problem | null;
}

export function useAgendaEdits(
  meetingId: string,
  section: 'conferences' | 'caseManagement',
): AgendaEdits {
  const add = useCommand(`${section}.addChild`);
  const remove = useCommand(`${section}.removeChild`);
  const leaveOut = useCommand(`${section}.leaveOut`);
  return {
    async add(childId, then) {
      if ((await add.run({ meetingId, childId })).ok) then?.();
    },
    async remove(childId, then) {
      if ((await remove.run({ meetingId, childId })).ok) then?.();
    },
    async leaveOut(childId, reason, then) {
      if ((await leaveOut.run({ meetingId, childId, reason })).ok) then?.();
    },
    problem: add.problem ?? remove.problem ?? leaveOut.problem,
  };
}
