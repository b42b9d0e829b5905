import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceView } from '../../src-shared/conferences/contract.ts';
import { Page } from '../kit/page.tsx';
import { useFormat } from '../kit/session.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { Columns } from '../meetings/columns.tsx';
import { FinalizeDialog } from '../meetings/finalize-dialog.tsx';
import { MeetingFacts } from '../meetings/meeting-facts.tsx';
import { MissingBar } from '../meetings/missing-bar.tsx';
import { type AgendaEdits, useAgendaEdits } from '../meetings/use-agenda-edits.ts';
import { useEntryDrafts } from '../meetings/use-entry-drafts.ts';
import { type MeetingWalk, useMeeting } from '../meetings/use-meeting.ts';
import { MEETING } from '../meetings/walk.ts';
import { Agenda } from './agenda.tsx';
import { withDrafts } from './drafted-view.ts';
import { Entry } from './entry.tsx';
import { Previous } from './previous.tsx';
import { useOutcomes } from './use-outcomes.ts';

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
  const { drafts, view } = useEntryDrafts(stored.id);
  const edits = useAgendaEdits(stored.id);
  const conference = withDrafts(stored, view);
  const walk = useMeeting(stored, conference, drafts, startAt);
  const [isFinalizing, setFinalizing] = useState(false);
  useMeetingKeys(conference, walk, edits);
  const { at, focus } = walk;
  const child = conference.agenda.find(({ childId }) => childId === at);
  return (
    <Page
      wide
      bare
      title={conference.className}
      subtitle={t(conference.isFirst ? 'conferences:first-on' : 'conferences:conference-on', {
        date: format.date(conference.date),
      })}
      primary={{ label: t('conferences:finalize.verb'), run: () => setFinalizing(true) }}
    >
      <Columns
        agenda={
          <Agenda
            conference={conference}
            at={child ? at : MEETING}
            onTurn={walk.turnTo}
            edits={edits}
          />
        }
        entry={
          child ? (
            <Entry
              key={at}
              conference={conference}
              item={child}
              drafts={drafts}
              draft={view.children.get(at)}
              walk={walk}
              edits={edits}
            />
          ) : (
            <MeetingFacts conference={conference} focus={focus} onDone={() => walk.step(1)} />
          )
        }
        aside={child ? <Previous meetingId={conference.id} childId={at} /> : null}
      />
      <MissingBar
        conference={conference}
        saving={view.state}
        problem={view.problem ?? edits.problem}
        onWalk={walk.walkOn}
        said={walk.said}
      />
      <FinalizeDialog
        conference={conference}
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

function useMeetingKeys(conference: ConferenceView, walk: MeetingWalk, edits: AgendaEdits): void {
  const { t } = useTranslation();
  const { list } = useOutcomes();
  function addMonitored(): void {
    const [first] = conference.monitored;
    if (first) void edits.add(first.childId, () => walk.turnTo(first.childId));
  }
  usePageKeys([
    { key: 'j', label: t('conferences:keys.next'), run: () => walk.step(1) },
    { key: 'k', label: t('conferences:keys.previous'), run: () => walk.step(-1) },
    ...list.slice(0, 9).map(({ id, word }, index) => ({
      key: String(index + 1),
      label: t('conferences:keys.outcome', { outcome: word }),
      run: () => walk.choose(id, true),
    })),
    { key: 'a', label: t('conferences:keys.action'), run: walk.act },
    {
      key: 'e',
      label: t('conferences:keys.edit'),
      run: () => walk.turnTo(walk.at, 'discussion'),
    },
    { key: 'p', label: t('conferences:keys.people'), run: () => walk.turnTo(MEETING, 'team') },
    { key: 'n', label: t('conferences:keys.missing'), run: walk.walkOn },
    { key: '+', label: t('conferences:keys.monitored'), run: addMonitored },
  ]);
}
