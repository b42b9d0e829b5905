import { useQuery } from '../kit/use-query.ts';

/**
 * The enrolled children within the person's reach, of one class or of all for null, as a list to
 * choose from.
 */
export function useChildren(classId: string | null = null): { value: string; label: string }[] {
  const children = useQuery('families.children', {
    ...{ query: '', classId, status: 'enrolled', sort: 'name', descending: false },
    ...{ offset: 0, limit: 200 },
  });
  return (children.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
