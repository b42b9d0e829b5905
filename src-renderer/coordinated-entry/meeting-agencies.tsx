import { Anchor, Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participation } from '../../src-shared/coordinated-entry/meeting-view.ts';
import type { Presence } from '../../src-shared/meetings/meeting.ts';
import { linkTo, paths } from '../kit/go.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/attendance.module.css';
import { kinds } from '../meetings/kinds.ts';
import type { HeldMeeting } from './held-meeting.ts';
import { MeetingAgencyRow } from './meeting-agency-row.tsx';

/** The agencies at the table, how each takes part, and who came for it (CE-05 to CE-07, CE-32). */
export function MeetingAgencies({ meeting }: { meeting: HeldMeeting }) {
  const { t } = useTranslation();
  const { id: meetingId, agencies } = meeting;
  const setAgency = useCommand('coordinatedEntry.setAgency');
  const people = useQuery('people.list', {});
  const queries = useQueryClient();
  const attend = useCommand('meetings.setAttendance');
  const problem = setAgency.problem ?? attend.problem;
  const invited = agencies.filter(({ presence }) => presence === 'invited');
  const set = (agencyId: string, presence: Presence | null, participation: Participation | null) =>
    setAgency.run({ meetingId, agencyId, presence, participation });

  async function mark(personId: string, presence: Presence | null): Promise<void> {
    // Somebody added a moment ago is not in the list yet.
    const discipline = people.data?.find(({ id }) => id === personId)?.discipline ?? 'housing';
    await attend.run({ meetingId, personId, discipline, presence });
    // Who came is saved as typed text is, which by itself has nothing read anew.
    await queries.invalidateQueries({ queryKey: [kinds['coordinated-entry'].open, { meetingId }] });
  }
  async function allCame(): Promise<void> {
    for (const { agencyId, participation } of invited) {
      await set(agencyId, 'present', participation);
    }
  }

  return (
    <section aria-labelledby="agencies" className={classes.panel}>
      <h3 id="agencies" className={classes.heading}>
        {t('coordinated-entry:agencies.title')}
      </h3>
      {invited.length > 1 && (
        <div className={classes.quick}>
          <Button
            data-focus="agencies"
            variant="light"
            onClick={(event) => {
              // The button goes: the next act is to tick who came.
              const list = event.currentTarget.closest('section');
              list?.querySelector<HTMLElement>('li [aria-pressed]')?.focus();
              void allCame();
            }}
          >
            {t('region-meetings:agencies.all-came', { count: invited.length })}
          </Button>
        </div>
      )}
      <ProblemNotice problem={problem} />
      {agencies.length === 0 && (
        <p className={classes.none}>{t('region-meetings:agencies.none')}</p>
      )}
      <ul className={classes.list} aria-label={t('coordinated-entry:agencies.title')}>
        {agencies.map((agency) => (
          <MeetingAgencyRow
            key={agency.agencyId}
            agency={agency}
            onPresence={(presence) => {
              void set(agency.agencyId, presence, agency.participation);
            }}
            onParticipation={(participation) => {
              void set(agency.agencyId, agency.presence, participation);
            }}
            onPerson={(personId, presence) => void mark(personId, presence)}
          />
        ))}
      </ul>
      <AddAgency meeting={meeting} />
      <p className={classes.none}>{t('region-meetings:agencies.keys')}</p>
    </section>
  );
}

/** Adds an agency of any region; one without an agreement is refused, with the way to its page. */
function AddAgency({ meeting }: { meeting: HeldMeeting }) {
  const { t } = useTranslation();
  const add = useCommand('coordinatedEntry.setAgency');
  const [asked, setAsked] = useState<string | null>(null);
  const { id: meetingId, otherAgencies } = meeting;
  const refused = otherAgencies.find(({ agencyId }) => agencyId === asked);
  return (
    <div>
      <Select
        label={t('region-meetings:agencies.add')}
        data-focus="agencies"
        data={otherAgencies.map(({ agencyId, name, isOfRegion, agreement }) => ({
          value: agencyId,
          label: [
            name,
            agreement !== 'on-file' && t('region-meetings:agencies.no-agreement'),
            !isOfRegion && t('region-meetings:agencies.of-another'),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
        value={null}
        searchable
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={t('coordinated-entry:no-agency-found')}
        onChange={(agencyId) => {
          if (agencyId === null) return;
          setAsked(agencyId);
          void add.run({ meetingId, agencyId, presence: 'present', participation: null });
        }}
      />
      <ProblemNotice problem={add.problem} />
      {add.problem && refused && (
        <Anchor href={linkTo(paths.agency(refused.agencyId))}>
          {t('region-meetings:agencies.to-agreement', { name: refused.name })}
        </Anchor>
      )}
    </div>
  );
}
