import { useTranslation } from 'react-i18next';
import type { CaseMeetingView } from '../../src-shared/case-management/contract.ts';
import { CaseOutcome, SUPPORT_PLAN } from '../../src-shared/case-management/outcomes.ts';
import { call } from '../kit/bridge.ts';
import { paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import type { FinalizeWords } from '../meetings/finalize-dialog.tsx';
import { MeetingFacts } from '../meetings/meeting-facts.tsx';
import { MeetingFrame } from '../meetings/meeting-frame.tsx';
import { type AgendaEdits, useAgendaEdits } from '../meetings/use-agenda-edits.ts';
import { useEntryDrafts } from '../meetings/use-entry-drafts.ts';
import { useHolding } from '../meetings/use-holding.ts';
import { useMeetingKeys } from '../meetings/use-meeting-keys.ts';
import { CaseAgenda } from './agenda.tsx';
import type { CaseField } from './case-fields.ts';
import { type CaseHolding, CaseMode } from './case-mode.tsx';
import { withDrafts } from './drafted-view.ts';
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
  const typed = useEntryDrafts<CaseField>(meetingId, {
    kind: 'case-management',
    asksForTexts: true,
    saveEntry: (childId, { text, outcome }) => {
      const chosen = outcome === undefined ? {} : { outcome: asOutcome(outcome) };
      return call('caseManagement.saveEntry', { meetingId, childId, text, ...chosen });
    },
  });
  const edits = useAgendaEdits(meetingId, 'caseManagement');
  const holding = useHolding(typed, edits, startAt, {
    drafted: (now) => withDrafts(stored, now),
    wordOf: (outcome) => t(`documents:caseOutcomes.${outcome}`),
    acting: SUPPORT_PLAN,
    placeOf: (code) => places[code] ?? 'outcome',
  });
  const { meeting, item, drafts, draft, walk, here } = holding;
  const words = useFinalizeWords(meeting);
  useCaseKeys(holding, edits);
  const date = format.date(meeting.date);
  const groups = <MissingGroups groups={meeting.missingGroups} />;
  return (
    <MeetingFrame
      kind="case-management"
      holding={holding}
      title={t('case-management:meeting.title')}
      subtitle={t('case-management:meeting.on', { date })}
      words={words}
      warnings={groups}
      isWhole={isWhole}
      screen={<CaseMode holding={holding} />}
      agenda={<CaseAgenda meeting={meeting} at={here} onTurn={walk.turnTo} edits={edits} />}
      entry={
        item ? (
          <CaseEntry
            key={item.childId}
            meeting={meeting}
            item={item}
            drafts={drafts}
            draft={draft}
            walk={walk}
            edits={edits}
          />
        ) : isWhole ? (
          <MeetingFacts
            kind="case-management"
            meeting={meeting}
            warnings={groups}
            cancelQuestion={t('case-management:meeting.cancel', { date })}
            home={paths.caseManagement}
            focus={walk.focus}
            onDone={() => walk.step(1)}
          />
        ) : (
          <MeetingRead meeting={meeting} />
        )
      }
      aside={item ? <CasePrevious meetingId={meetingId} childId={item.childId} /> : null}
    />
  );
}

function asOutcome(outcome: string | null): CaseOutcome | null {
  return outcome === null ? null : CaseOutcome.parse(outcome);
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
    unmet: ({ code, subjectId }) =>
      t(`case-management:unmet.${code}`, { name: (subjectId && names.get(subjectId)) ?? '' }),
  };
}

function useCaseKeys(holding: CaseHolding, edits: AgendaEdits): void {
  const { t } = useTranslation();
  const { meeting, item } = holding;
  useMeetingKeys({
    ...{ holding, edits },
    outcomes: useCaseOutcomes(item?.hasOpenPlan ?? false, item?.outcome ?? null),
    advances: false,
    act: t('case-management:keys.strategy'),
    add: { label: t('case-management:keys.waiting'), childId: meeting.waiting[0]?.childId },
  });
}
