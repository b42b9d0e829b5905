import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChildren } from '../families/use-children.ts';
import classes from '../meetings/agenda.module.css';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import type { Stop } from '../meetings/walk.ts';

/** Puts a child of the class, or of the site, on the agenda by hand (HS-06). */
export function AddChild({
  classId,
  agenda,
  edits,
  onTurn,
}: {
  /** Null offers the children of all classes. */
  classId: string | null;
  /** Those who are on it already. */
  agenda: readonly { childId: string }[];
  edits: AgendaEdits;
  onTurn: (stop: Stop) => void;
}) {
  const { t } = useTranslation();
  const children = useChildren(classId);
  const listed = new Set(agenda.map(({ childId }) => childId));
  const offered = children.filter(({ value }) => !listed.has(value));
  if (offered.length === 0) return null;
  return (
    <div className={classes.foot}>
      <Select
        label={t('conferences:agenda.add-child')}
        placeholder={t('conferences:agenda.add-child-hint')}
        data={offered}
        value={null}
        searchable
        limit={50}
        nothingFoundMessage={t('conferences:agenda.nobody')}
        onChange={(childId) => {
          if (childId !== null) void edits.add(childId, () => onTurn(childId));
        }}
      />
    </div>
  );
}
