import { useTranslation } from 'react-i18next';
import type { ConferenceView, EntryText } from '../../src-shared/conferences/contract.ts';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
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
import { Agenda } from './agenda.tsx';
import { type ConferenceHolding, ConferenceMode } from './conference-mode.tsx';
import { withDrafts } from './drafted-view.ts';
import { Entry } from './entry.tsx';
import { Previous } from './previous.tsx';
import { useOutcomes } from './use-outcomes.ts';
import { Warnings } from './warnings.tsx';

/** A conference being held: agenda, entry and last time side by side, made for the keyboard. */
export function Meeting({
  conference: stored,
  startAt,
}: {
  conference: ConferenceView;
  startAt: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wordOf } = useOutcomes();
  const typed = useEntryDrafts<keyof EntryText>(stored.id, {
    kind: 'conference',
    saveEntry: (childId, entry) =>
      call('conferences.saveEntry', { meetingId: stored.id, childId, ...entry }),
  });
  const edits = useAgendaEdits(stored.id, 'conferences');
  const holding = useHolding(typed, edits, startAt, {
    drafted: (now) => withDrafts(stored, now),
    wordOf,
    acting: SUPPORT_NEEDED,
    placeOf: (code) => places[code] ?? null,
  });
  const { meeting: conference, item, drafts, draft, walk, here } = holding;
  const words = useFinalizeWords(conference);
  useConferenceKeys(holding, edits);
  const warnings = <Warnings warnings={conference.warnings} />;
  const date = format.date(conference.date);
  return (
    <MeetingFrame
      kind="conference"
      holding={holding}
      title={conference.className}
      subtitle={t(conference.isFirst ? 'conferences:first-on' : 'conferences:conference-on', {
        date,
      })}
      words={words}
      warnings={warnings}
      screen={<ConferenceMode holding={holding} />}
      agenda={<Agenda conference={conference} at={here} onTurn={walk.turnTo} edits={edits} />}
      entry={
        item ? (
          <Entry
            key={item.childId}
            conference={conference}
            item={item}
            drafts={drafts}
            draft={draft}
            walk={walk}
            edits={edits}
          />
        ) : (
          <MeetingFacts
            kind="conference"
            meeting={conference}
            warnings={warnings}
            cancelQuestion={t('conferences:cancel.question', {
              class: conference.className,
              date,
            })}
            home={paths.conferences}
            focus={walk.focus}
            onDone={() => walk.step(1)}
          />
        )
      }
      aside={item ? <Previous meetingId={conference.id} childId={item.childId} /> : null}
    />
  );
}

/** Where a child's condition is met; *not covered* is met under the agenda. */
const places: Record<string, string> = {
  'no-outcome': 'outcome',
  'no-action': 'new-action',
  'action-without-responsible': 'responsible',
};

function useFinalizeWords(conference: ConferenceView): FinalizeWords {
  const { t } = useTranslation();
  const format = useFormat();
  const { agenda, attendees, leftOut } = conference;
  const values = { class: conference.className, date: format.date(conference.date) };
  const names = new Map([...leftOut, ...agenda].map(({ childId, name }) => [childId, name]));
  return {
    missing: t('conferences:finalize.missing', values),
    question: t('conferences:finalize.question', values),
    detail: t('conferences:finalize.detail', {
      children: agenda.length,
      forms: agenda.filter(({ outcome }) => outcome === SUPPORT_NEEDED).length,
      people: attendees.filter(({ presence }) => presence === 'present').length,
    }),
    unmet: ({ code, subjectId }) =>
      t(`conferences:unmet.${code}`, { name: (subjectId && names.get(subjectId)) ?? '' }),
  };
}

/** One keystroke a child: an outcome's digit goes on to the next one without. */
function useConferenceKeys(holding: ConferenceHolding, edits: AgendaEdits): void {
  const { t } = useTranslation();
  const { list } = useOutcomes();
  const first = holding.meeting.monitored[0]?.childId;
  useMeetingKeys({
    ...{ holding, edits },
    outcomes: list.slice(0, 9),
    advances: true,
    act: t('conferences:keys.action'),
    add: { label: t('conferences:keys.monitored'), childId: first },
  });
}
