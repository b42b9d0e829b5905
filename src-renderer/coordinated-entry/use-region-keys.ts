import { useTranslation } from 'react-i18next';
import { LocationKind } from '../../src-shared/coordinated-entry/location.ts';
import { usePageKeys } from '../kit/use-keys.ts';
import { useQuery } from '../kit/use-query.ts';
import { useModeKeys } from '../meetings/mode-keys.tsx';
import { MEETING } from '../meetings/walk.ts';
import type { RegionHolding } from './household-mode.tsx';
import { hasChanged } from './location-fields.tsx';
import type { Reviewing } from './use-reviewing.ts';

/** Keys of a region's meeting; in meeting mode those that would show another household are gone. */
export function useRegionKeys(
  { meeting, item, walk, mode, clock }: RegionHolding,
  { write, view }: Reviewing,
): void {
  const { t } = useTranslation();
  const householdId = item?.householdId ?? '';
  const entry = useQuery(
    'coordinatedEntry.entry',
    { meetingId: meeting.id, householdId },
    { enabled: item !== undefined },
  ).data;
  const modeKeys = useModeKeys(mode, clock, meeting.agenda.length > 0);
  const step = mode.isOn ? walk.stepSubject : walk.step;
  const key = (name: string) => t(`region-meetings:keys.${name}`);
  function turnChanged(): void {
    if (item === undefined) return;
    const typed = view.entries.get(householdId)?.text ?? {};
    write(item, 'changed', hasChanged(item, entry, typed) ? 'no' : 'yes');
  }
  const ofHousehold = [
    ...LocationKind.options.map((kind, index) => ({
      key: String(index + 1),
      label: t('region-meetings:keys.location', {
        location: t(`coordinated-entry:location.kind.${kind}`),
      }),
      run: () => item && write(item, 'locationKind', kind),
    })),
    {
      key: '0',
      label: key('not-reviewed'),
      run: () => {
        if (!item?.hasEntry) walk.choose('not-reviewed', true);
      },
    },
    { key: 'c', label: key('changed'), run: turnChanged },
    { key: 'e', label: key('edit'), run: () => walk.turnTo(householdId, 'preferences') },
    { key: 'v', label: key('navigator'), run: () => walk.turnTo(householdId, 'navigator') },
    { key: 'a', label: t('conferences:keys.action'), run: walk.act },
    { key: 'f', label: key('follow-up'), run: () => walk.turnTo(householdId, 'follow-up-person') },
  ];
  const onlyOnPage = [
    { key: 'p', label: key('start'), run: () => walk.turnTo(MEETING) },
    { key: 'n', label: t('conferences:keys.missing'), run: walk.walkOn },
  ];
  usePageKeys([
    { key: 'j', label: key('next'), run: () => step(1) },
    { key: 'k', label: key('previous'), run: () => step(-1) },
    ...(item ? ofHousehold : []),
    ...(mode.isOn ? [] : onlyOnPage),
    ...modeKeys,
  ]);
}
