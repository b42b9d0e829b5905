import { foldName } from '../../src-shared/families/roster-cells.ts';

/** The name of a class for comparison: "room 1" is "Room 1". */
export function classKey(name: string): string {
  return foldName(name) || name.trim();
}
