import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { CaseOutcome, SUPPORT_PLAN } from '../../src-shared/case-management/outcomes.ts';
import { call } from '../kit/bridge.ts';
import { paths } from '../kit/go.ts';
import { Page } from '../kit/page.tsx';
import { useFormat } from '../kit/session.tsx';
import { type ClockFace, useClock } from '../meetings/clocks.tsx';
import { Columns } from '../meetings/columns.tsx';
import { withDraftedAgenda } from '../meetings/drafted-agenda.ts';
import { FinalizeDialog, type FinalizeWords } from '../meetings/finalize-dialog.tsx';
import { MeetingFacts } from '../meetings/meeting-facts.tsx';
import { MissingBar } from '../meetings/missing-bar.tsx';
import { ModeButton } from '../meetings/mode-keys.tsx';
import { type AgendaEdits, useAgendaEdits } from '../meetings/use-agenda-edits.ts';
import { useEntryDrafts } from '../meetings/use-entry-drafts.ts';
import { type MeetingWalk, useMeeting } from '../meetings/use-meeting.ts';
import { useMeetingKeys } from '../meetings/use-meeting-keys.ts';
import { type MeetingModeSwitch, useMeetingMode } from '../meetings/use-meeting-mode.ts';
import { firstStop, MEETING } from '../meetings/walk.ts';
import { CaseAgenda } from './agenda.tsx';
import type { CaseField } from './case-fields.ts';
import { CaseMode } from './case-mode.tsx';
import { CaseEntry } from './entry.tsx';
import { MeetingRead } from './meeting-read.tsx';
import { MissingGroups } from './missing-groups.tsx';
import { useCaseOutcomes } from './outcomes.tsx';
import { CasePrevious } from './previous.tsx';

/** Where a child's condition is met; all others are met by choosing another outcome. */
const places: Record<string, string> = {
  'no-need': 'need',
  'no-action': 'new-action',
  'action-without-responsible': 'responsible',
  'no-review-date': 'review',
  'review-not-after': 'review',
  'no-result': 'result',
};

/** A meeting being held: agenda, entry, and the plan beside it, made for the keyboard. */
export function CaseMeeting({
  meeting: stored,
  startAt,
}: {
  meeting: CaseMeetingView;
  startAt: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id: meetingId, isWhole } = stored;
  const { drafts, view } = useEntryDrafts<CaseField>(meetingId, {
    ...{ open: 'caseManagement.open', entry: 'caseManagement.entry', asksForTexts: true },
    saveEntry: (childId, { text, outcome }) => {
      const chosen = outcome === undefined ? {} : { outcome: asOutcome(outcome) };
      return call('caseManagement.saveEntry', { meetingId, childId, text, ...chosen });
    },
  });
  const edits = useAgendaEdits(meetingId, 'caseManagement');
  const drafted = (now: typeof view) => withDraftedAgenda(stored, now, staysUnmet);
  const meeting = drafted(view);
  const walk = useMeeting(meeting, drafts, startAt, {
    drafted,
    wordOf: (outcome) => t(`documents:caseOutcomes.${outcome}`),
    acting: SUPPORT_PLAN,
    placeOf: (code) => places[code] ?? 'outcome',
  });
  const [isFinalizing, setFinalizing] = useState(false);
  const words = useFinalizeWords(meeting);
  const { at, focus } = walk;
  const child = meeting.agenda.find(({ childId }) => childId === at);
  const mode = useMeetingMode(() => walk.turnTo(child ? at : firstStop(meeting.agenda, true)));
  const clock = useClock(meetingId, child ? at : null, mode.isOn);
  useCaseKeys(meeting, walk, edits, mode, clock);
  const problem = view.problem ?? edits.problem;
  if (mode.isOn) {
    return (
      <CaseMode
        meeting={meeting}
        drafts={drafts}
        draft={view.children.get(at)}
        presented={{ walk, mode, clock, saving: view.state, problem }}
      />
    );
  }
  const date = format.date(meeting.date);
  const groups = <MissingGroups groups={meeting.missingGroups} />;
  const finalize = () => setFinalizing(true);
  return (
    <Page
      wide
      bare
      title={t('case-management:meeting.title')}
      subtitle={t('case-management:meeting.on', { date })}
      actions={meeting.agenda.length > 0 && <ModeButton onEnter={mode.enter} />}
      {...(isWhole ? { primary: { label: t('conferences:finalize.verb'), run: finalize } } : {})}
    >
      <Columns
        agenda={
          <CaseAgenda
            meeting={meeting}
            at={child ? at : MEETING}
            onTurn={walk.turnTo}
            edits={edits}
          />
        }
        entry={
          child ? (
            <CaseEntry
              key={at}
              meeting={meeting}
              item={child}
              drafts={drafts}
              draft={view.children.get(at)}
              walk={walk}
              edits={edits}
            />
          ) : isWhole ? (
            <MeetingFacts
              meeting={meeting}
              open="caseManagement.open"
              warnings={groups}
              cancelQuestion={t('case-management:meeting.cancel', { date })}
              home={paths.caseManagement}
              focus={focus}
              onDone={() => walk.step(1)}
            />
          ) : (
            <MeetingRead meeting={meeting} />
          )
        }
        aside={child ? <CasePrevious meetingId={meetingId} childId={at} /> : null}
      />
      <MissingBar
        meeting={meeting}
        saving={view.state}
        problem={problem}
        onWalk={walk.walkOn}
        said={walk.said}
      />
      <FinalizeDialog
        meeting={meeting}
        open="caseManagement.open"
        words={words}
        warnings={groups}
        opened={isFinalizing}
        flush={drafts.flush}
        onClose={() => setFinalizing(false)}
        onWalk={(unmet) => {
          setFinalizing(false);
          walk.walkTo(unmet);
        }}
      />
    </Page>
  );
}

function asOutcome(outcome: string | null): CaseOutcome | null {
  return outcome === null ? null : CaseOutcome.parse(outcome);
}

/** What is still missing once another outcome is chosen, until the vault has looked anew. */
function staysUnmet(code: string, chosen: string): boolean {
  if (chosen === SUPPORT_PLAN) return ['no-need', 'no-action', 'no-review-date'].includes(code);
  return chosen === 'plan-closed' && code === 'no-result';
}

function useFinalizeWords(meeting: CaseMeetingView): FinalizeWords {
  const { t } = useTranslation();
  const format = useFormat();
  const { agenda, attendees } = meeting;
  const date = format.date(meeting.date);
  const names = new Map(agenda.map(({ childId, name }) => [childId, name]));
  return {
    missing: t('case-management:finalize.missing', { date }),
    question: t('case-management:finalize.question', { date }),
    detail: t('case-management:finalize.detail', {
      children: agenda.length,
      plans: agenda.filter(({ outcome }) => outcome === SUPPORT_PLAN).length,
      people: attendees.filter(({ presence }) => presence === 'present').length,
    }),
    unmet: ({ code, childId }) =>
      t(`case-management:unmet.${code}`, { name: (childId && names.get(childId)) ?? '' }),
  };
}

function useCaseKeys(
  { agenda, waiting }: CaseMeetingView,
  walk: MeetingWalk,
  edits: AgendaEdits,
  mode: MeetingModeSwitch,
  clock: ClockFace,
): void {
  const { t } = useTranslation();
  const child = agenda.find(({ childId }) => childId === walk.at);
  useMeetingKeys({
    ...{ walk, edits, mode, clock, hasChildren: agenda.length > 0 },
    outcomes: useCaseOutcomes(child?.hasOpenPlan ?? false, child?.outcome ?? null),
    advances: false,
    act: t('case-management:keys.strategy'),
    add: { label: t('case-management:keys.waiting'), childId: waiting[0]?.childId },
  });
}
