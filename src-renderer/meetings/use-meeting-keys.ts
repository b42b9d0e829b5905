import { useTranslation } from 'react-i18next';
import { usePageKeys } from '../kit/use-keys.ts';
import { useModeKeys } from './mode-keys.tsx';
import type { OpenMeeting } from './open-meeting.ts';
import type { AgendaEdits } from './use-agenda-edits.ts';
import type { Presented } from './use-holding.ts';
import { MEETING } from './walk.ts';

/**
 * The keys of a meeting over children, held on its page or on the room's screen; there the keys that
 * would show another child are gone.
 */
export function useMeetingKeys({
  holding: { meeting, walk, mode, clock },
  edits,
  outcomes,
  advances,
  act,
  add,
}: {
  holding: Presented & { meeting: Pick<OpenMeeting, 'agenda'> };
  edits: AgendaEdits;
  /** At most nine, in the order of their digits. */
  outcomes: readonly { id: string; word: string }[];
  /** A digit goes on to the next child without an outcome. */
  advances: boolean;
  /** What `a` is called. */
  act: string;
  /** What `+` is called, and the child it puts on the agenda; none when nobody waits. */
  add: { label: string; childId: string | undefined };
}): void {
  const { t } = useTranslation();
  function addFirst(): void {
    const { childId } = add;
    if (childId !== undefined) void edits.add(childId, () => walk.turnTo(childId));
  }
  const modeKeys = useModeKeys(mode, clock, meeting.agenda.length > 0);
  const step = mode.isOn ? walk.stepSubject : walk.step;
  const onlyOnPage = [
    { key: 'p', label: t('conferences:keys.people'), run: () => walk.turnTo(MEETING, 'team') },
    { key: 'n', label: t('conferences:keys.missing'), run: walk.walkOn },
    { key: '+', label: add.label, run: addFirst },
  ];
  usePageKeys([
    { key: 'j', label: t('conferences:keys.next'), run: () => step(1) },
    { key: 'k', label: t('conferences:keys.previous'), run: () => step(-1) },
    ...outcomes.map(({ id, word }, index) => ({
      key: String(index + 1),
      label: t('conferences:keys.outcome', { outcome: word }),
      run: () => walk.choose(id, advances),
    })),
    { key: 'a', label: act, run: walk.act },
    {
      key: 'e',
      label: t('conferences:keys.edit'),
      run: () => walk.turnTo(walk.at, 'discussion'),
    },
    ...(mode.isOn ? [] : onlyOnPage),
    ...modeKeys,
  ]);
}
