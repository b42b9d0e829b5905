import { useFormat } from './session.tsx';

/** A calendar day in a table, as people write it and never broken over two lines. Nothing for null. */
export function Day({ date }: { date: string | null }) {
  const format = useFormat();
  if (date === null) return null;
  return (
    <time dateTime={date} style={{ whiteSpace: 'nowrap' }}>
      {format.date(date)}
    </time>
  );
}
