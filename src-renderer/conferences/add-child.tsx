import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/agenda.module.css';
import type { AgendaEdits } from '../meetings/use-agenda-edits.ts';
import type { Stop } from '../meetings/walk.ts';

/** Puts a child of the class on the agenda by hand (HS-06). */
export function AddChild({
  conference,
  edits,
  onTurn,
}: {
  conference: ConferenceView;
  edits: AgendaEdits;
  onTurn: (stop: Stop) => void;
}) {
  const { t } = useTranslation();
  const children = useQuery('families.children', {
    query: '',
    classId: conference.classId,
    status: 'enrolled',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 200,
  });
  const listed = new Set(conference.agenda.map(({ childId }) => childId));
  const offered = (children.data?.rows ?? []).filter(({ id }) => !listed.has(id));
  if (offered.length === 0) return null;
  return (
    <div className={classes.foot}>
      <Select
        label={t('conferences:agenda.add-child')}
        placeholder={t('conferences:agenda.add-child-hint')}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        searchable
        nothingFoundMessage={t('conferences:agenda.nobody')}
        onChange={(childId) => {
          if (childId !== null) void edits.add(childId, () => onTurn(childId));
        }}
      />
    </div>
  );
}
