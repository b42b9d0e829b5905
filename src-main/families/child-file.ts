import { isWithin } from '../../src-shared/dates.ts';
import { childName } from '../../src-shared/families/child-name.ts';
import type { ChildFile, Placement } from '../../src-shared/families/contract.ts';
import { reaches, reachOf } from '../../src-shared/rights.ts';
import type { ReadDesk } from '../desk.ts';
import { openActionsOfChild } from '../follow-ups/actions.ts';
import { notesOfChild } from '../notes/timeline.ts';
import { namesOfPeople } from '../people/store.ts';
import { ownerOfChild } from './child-reach.ts';
import { getChild } from './child-records.ts';
import { getFamily, siblingsOf } from './families.ts';
import { placementsOf } from './placements.ts';
import { waitingOf } from './raised.ts';
import { timelineOf } from './timeline.ts';

/** A child's file as the screen shows it. @throws Refusal `not-found` */
export function openChildFile(desk: ReadDesk, childId: string): ChildFile {
  const { db, person, today, timeZone } = desk;
  const { id, familyId, searchKey: _, ...child } = getChild(db, childId);
  const placements = placementsOf(db, id).map(({ programYearId: __, ...own }) => own);
  const advocate = child.advocateId && namesOfPeople(db).get(child.advocateId);
  const owner = ownerOfChild(db, id);
  return {
    id,
    child,
    name: childName(child),
    advocateName: advocate ?? null,
    family: getFamily(db, familyId),
    siblings: siblingsOf(db, { id, familyId }).map((sibling) => ({
      ...sibling,
      mayOpen: reaches('read-records', person, ownerOfChild(db, sibling.id)),
    })),
    placements,
    current: currentOf(placements, today),
    openActions: openActionsOfChild(db, id, today),
    raised: waitingOf(db, id),
    timeline: timelineOf(
      db,
      { childId: id, note: child.note, placements, timeZone },
      notesOfChild(desk, id),
    ),
    mayWrite: reaches('write-records', person, owner),
    mayManage: reachOf('manage-roster', person.roles) === 'all',
  };
}

/** The class of today, else the next to come; null for a child who has left. */
function currentOf(placements: readonly Placement[], today: string): Placement | null {
  const now = placements.find(({ start, end }) => isWithin(today, start, end));
  return now ?? placements.find(({ start }) => start > today) ?? null;
}
