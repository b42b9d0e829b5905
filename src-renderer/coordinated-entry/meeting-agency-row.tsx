import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type MeetingAgency,
  Participation,
} from '../../src-shared/coordinated-entry/meeting-view.ts';
import type { Presence } from '../../src-shared/meetings/meeting.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useMayEverywhere } from '../kit/session.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import classes from '../meetings/attendance.module.css';
import { PresenceChoices, presenceKeys } from '../meetings/presence-choices.tsx';
import { AddPersonForm } from './agency-people.tsx';
import own from './region-meeting.module.css';

/** One agency: here or not, contributed or passed, and its people, each of whom may be ticked. */
export function MeetingAgencyRow({
  agency,
  onPresence,
  onParticipation,
  onPerson,
}: {
  agency: MeetingAgency;
  /** Null takes it off the list. */
  onPresence: (presence: Presence | null) => void;
  onParticipation: (participation: Participation | null) => void;
  onPerson: (personId: string, presence: Presence | null) => void;
}) {
  const { t } = useTranslation();
  const { name, presence, participation, people } = agency;
  const onKeyDown = presenceKeys(onPresence);
  const byKey: Record<string, Participation> = { '4': 'contributed', '5': 'passed' };
  return (
    <li
      className={classes.row}
      onKeyDown={(event) => {
        const chosen = byKey[event.key];
        if (chosen && presence === 'present') onParticipation(chosen);
        onKeyDown(event);
      }}
    >
      <span className={classes.name}>
        {name}
        {agency.agreement !== 'on-file' && (
          <StateBadge state="overdue" label={t('region-meetings:agencies.no-agreement')} />
        )}
        {!agency.isOfRegion && (
          <span className={classes.none}>{` · ${t('region-meetings:agencies.of-another')}`}</span>
        )}
      </span>
      <PresenceChoices
        name={name}
        word={(choice) => t(`coordinated-entry-documents:presence.${choice}`)}
        current={presence}
        onChoose={onPresence}
      />
      <span className={own.under}>
        {people.map((person) => {
          const isHere = person.presence === 'present';
          return (
            <button
              key={person.personId}
              type="button"
              className={classes.choice}
              data-presence="present"
              aria-pressed={isHere}
              onClick={() => onPerson(person.personId, isHere ? null : 'present')}
            >
              {[person.name, person.title].filter(Boolean).join(', ')}
            </button>
          );
        })}
        <AddWorker agency={agency} onAdded={(personId) => onPerson(personId, 'present')} />
        {presence === 'present' && (
          <span className={own.participation}>
            {Participation.options.map((one) => (
              <button
                key={one}
                type="button"
                className={classes.choice}
                aria-pressed={participation === one}
                aria-label={t('region-meetings:participation.of', {
                  name,
                  participation: t(`coordinated-entry-documents:participation.${one}`),
                })}
                onClick={() => onParticipation(participation === one ? null : one)}
              >
                {t(`coordinated-entry-documents:participation.${one}`)}
              </button>
            ))}
          </span>
        )}
      </span>
    </li>
  );
}

/** A worker of the agency whom the binder does not know yet, added and here in one dialog. */
function AddWorker({
  agency: { agencyId, name },
  onAdded,
}: {
  agency: MeetingAgency;
  onAdded: (personId: string) => void;
}) {
  const { t } = useTranslation();
  const mayManage = useMayEverywhere('manage-roster');
  const [isOpen, setOpen] = useState(false);
  if (!mayManage) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('region-meetings:agencies.add-person-to', { name })}
        onClick={() => setOpen(true)}
      >
        {t('coordinated-entry:add-person.title')}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('region-meetings:agencies.add-person-to', { name })}
      >
        <AddPersonForm
          agencyId={agencyId}
          onDone={(personId) => {
            setOpen(false);
            if (personId !== null) onAdded(personId);
          }}
        />
      </Dialog>
    </>
  );
}
