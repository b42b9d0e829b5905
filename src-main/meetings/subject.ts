/** What an entry or an action is about: a child, or a household. */
export type Subject =
  | { childId: string; householdId?: null }
  | { childId?: null; householdId: string };
