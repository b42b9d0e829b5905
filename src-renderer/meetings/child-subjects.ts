interface OfChild {
  childId: string | null;
}

/** A line about a child, under its `subjectId` too: what the pieces of every kind's page know. */
export type ChildSubject<L extends OfChild> = L & { subjectId: L['childId'] };

/** A meeting over children with each of them as a subject. */
export type OverChildren<M extends { agenda: OfChild[]; unmet: OfChild[] }> = Omit<
  M,
  'agenda' | 'unmet'
> & {
  agenda: ChildSubject<M['agenda'][number]>[];
  unmet: ChildSubject<M['unmet'][number]>[];
};

export function asSubjects<L extends OfChild>(lines: readonly L[]): ChildSubject<L>[] {
  return lines.map((line) => ({ ...line, subjectId: line.childId }));
}
