import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HouseholdReason } from '../../src-shared/coordinated-entry/household-entry.ts';
import { ReviewFilter } from '../../src-shared/coordinated-entry/review-filter.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from '../meetings/agenda.module.css';
import { MeetingStop, StopBody } from '../meetings/stop-body.tsx';
import { Turner } from '../meetings/turner.tsx';
import { MEETING, type Stop } from '../meetings/walk.ts';
import type { HeldMeeting, HouseholdStop } from './held-meeting.ts';
import { HouseholdOutcomeMark } from './household-outcome.tsx';
import type { HouseholdEdits } from './use-household-edits.ts';

/** The households of a meeting with their reasons, who is done, and the way to bring up another. */
export function HouseholdAgenda({
  meeting,
  at,
  onTurn,
  edits,
}: {
  meeting: HeldMeeting;
  at: Stop;
  onTurn: (stop: Stop) => void;
  /** Without it the agenda is for reading. */
  edits?: HouseholdEdits;
}) {
  const { t } = useTranslation();
  const { agenda, attendees } = meeting;
  const done = agenda.filter(isDone).length;
  const rest = agenda.filter(({ hasEntry, outcome }) => !hasEntry && outcome === null).length;
  return (
    <nav aria-label={t('conferences:agenda.label')} className={classes.agenda}>
      <MeetingStop attendees={attendees} isHere={at === MEETING} onTurn={() => onTurn(MEETING)} />
      <h2 className={classes.heading}>
        {t('region-meetings:agenda.households', { done, count: agenda.length })}
      </h2>
      {agenda.length === 0 && <p className={classes.foot}>{t('region-meetings:agenda.none')}</p>}
      <ol className={classes.list}>
        {agenda.map((item) => (
          <li key={item.householdId}>
            <Turner isHere={at === item.householdId} onTurn={() => onTurn(item.householdId)}>
              <ItemBody item={item} />
            </Turner>
          </li>
        ))}
      </ol>
      {edits && <AddHousehold meeting={meeting} edits={edits} onTurn={onTurn} />}
      {edits && rest > 0 && rest < agenda.length && (
        <div className={classes.foot}>
          <ConfirmButton
            size="compact-sm"
            h="auto"
            py={4}
            styles={{ label: { whiteSpace: 'normal' } }}
            label={t('region-meetings:close-rest.label', { count: rest })}
            question={t('region-meetings:close-rest.question', { count: rest })}
            detail={t('region-meetings:close-rest.detail')}
            verb={t('region-meetings:close-rest.verb')}
            onConfirm={() => void edits.closeRest()}
          />
        </div>
      )}
    </nav>
  );
}

/** Why a household is on the agenda, in a few words. */
function useReasonWord(): (reason: HouseholdReason) => string {
  const { t } = useTranslation();
  return (reason) =>
    ReviewFilter.safeParse(reason).success
      ? t(`coordinated-entry:reason-short.${reason}`)
      : t(`coordinated-entry-documents:reason.${reason}`);
}

/** Reviewed with all that is asked for, or marked as not reviewed. */
function isDone({ outcome, missing }: HouseholdStop): boolean {
  return outcome !== null && missing.length === 0;
}

function ItemBody({ item }: { item: HouseholdStop }) {
  const { t } = useTranslation();
  const { outcome, missing } = item;
  const isWhole = outcome !== null && isDone(item);
  const reasonOf = useReasonWord();
  const wanted = missing.filter((what) => what !== 'outcome');
  return (
    <StopBody
      item={isWhole ? item : { ...item, outcome: null }}
      details={item.reasons.map(reasonOf)}
      outcome={
        isWhole ? (
          <HouseholdOutcomeMark outcome={outcome} />
        ) : (
          item.hasEntry &&
          wanted.map((what) => (
            <span key={what} className={classes.small}>
              {t(`region-meetings:missing.${what}`)}
            </span>
          ))
        )
      }
    />
  );
}

/** Brings up any household on the list during the call (CE-27). */
function AddHousehold({
  meeting,
  edits,
  onTurn,
}: {
  meeting: HeldMeeting;
  edits: HouseholdEdits;
  onTurn: (stop: Stop) => void;
}) {
  const { t } = useTranslation();
  const { regionId } = meeting;
  const list = useQuery('households.list', { regionId, status: 'active' });
  const listed = new Set(meeting.agenda.map(({ householdId }) => householdId));
  const offered = (list.data ?? []).filter(({ id }) => !listed.has(id));
  if (offered.length === 0) return null;
  return (
    <div className={classes.foot}>
      <Select
        label={t('region-meetings:agenda.add')}
        placeholder={t('region-meetings:agenda.add-hint')}
        data={offered.map(({ id, label, code }) => ({
          value: id,
          label: label === code ? label : `${label} (${code})`,
        }))}
        value={null}
        searchable
        limit={50}
        nothingFoundMessage={t('region-meetings:agenda.nobody')}
        onChange={(id) => {
          if (id !== null) void edits.add(id, () => onTurn(id));
        }}
      />
    </div>
  );
}
