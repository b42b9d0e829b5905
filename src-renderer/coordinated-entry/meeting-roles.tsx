import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRole } from '../../src-shared/coordinated-entry/meeting-view.ts';
import { Dialog } from '../kit/dialog.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/attendance.module.css';
import type { HeldMeeting } from './held-meeting.ts';
import own from './region-meeting.module.css';
import { ReplacementForm } from './replacement-form.tsx';

/** Who facilitates and who takes notes: the agency whose turn it is, who of it, who stands in (CE-28 to CE-31). */
export function MeetingRoles({ meeting }: { meeting: HeldMeeting }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="roles" className={classes.panel}>
      <h3 id="roles" className={classes.heading}>
        {t('coordinated-entry-documents:minutes.roles')}
      </h3>
      {meeting.roles.map((role) => (
        <RoleLine key={role.role} meeting={meeting} role={role} />
      ))}
    </section>
  );
}

function RoleLine({ meeting, role }: { meeting: HeldMeeting; role: MeetingRole }) {
  const { t } = useTranslation();
  const people = useQuery('people.list', {}).data ?? [];
  const set = useCommand('coordinatedEntry.setRole');
  const [isReplacing, setReplacing] = useState(false);
  const { agencyId, personId, replacement } = role;
  const name = t(`coordinated-entry-documents:role.${role.role}`);
  const present = new Set(
    meeting.attendees.filter(({ presence }) => presence === 'present').map((one) => one.personId),
  );
  const offered = people
    .filter((one) => one.access !== 'removed' || one.id === personId)
    .filter((one) => (agencyId === null ? one.affiliation !== 'parent' : one.agencyId === agencyId))
    .toSorted((a, b) => Number(present.has(b.id)) - Number(present.has(a.id)));
  const save = (change: Pick<MeetingRole, 'personId'> & { replacement: null }) =>
    set.run({ meetingId: meeting.id, role: role.role, agencyId, ...change });

  return (
    <div>
      <div className={own.role}>
        <Select
          className={own.who}
          label={name}
          description={
            role.agencyName
              ? t('region-meetings:roles.turn', { agency: role.agencyName })
              : t('region-meetings:roles.no-turn')
          }
          data-focus={role.role}
          data={offered.map((one) => ({ value: one.id, label: one.name }))}
          value={personId}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('conferences:action.nobody'), tabIndex: -1 }}
          comboboxProps={{ withinPortal: false }}
          nothingFoundMessage={t('common:nobody-found')}
          onChange={(chosen) => void save({ personId: chosen, replacement: null })}
        />
        <Button
          variant="default"
          aria-label={t('region-meetings:roles.replace-of', { role: name })}
          onClick={() => setReplacing(true)}
        >
          {t('region-meetings:roles.replace')}
        </Button>
        {replacement && (
          <Button
            variant="subtle"
            aria-label={t('region-meetings:roles.take-back-of', { role: name })}
            onClick={() => void save({ personId, replacement: null })}
          >
            {t('region-meetings:roles.take-back')}
          </Button>
        )}
      </div>
      <StandsIn replacement={replacement} />
      <ProblemNotice problem={set.problem} />
      <Dialog
        opened={isReplacing}
        onClose={() => setReplacing(false)}
        title={t('region-meetings:roles.replace-of', { role: name })}
      >
        <ReplacementForm meeting={meeting} role={role} onDone={() => setReplacing(false)} />
      </Dialog>
    </div>
  );
}

/** Who stands in, why, and whether the CE specialist knows; nothing for nobody. */
export function StandsIn({ replacement }: Pick<MeetingRole, 'replacement'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (replacement === null) return null;
  const { personName, agencyName, reason, informedOn } = replacement;
  return (
    <p className={classes.none}>
      {t('region-meetings:roles.stands-in', {
        name: [personName, agencyName].filter(Boolean).join(', '),
        reason,
      })}{' '}
      {informedOn === null
        ? t('region-meetings:roles.not-informed')
        : t('region-meetings:roles.informed', { date: format.date(informedOn) })}
    </p>
  );
}
