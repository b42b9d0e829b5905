import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HouseholdEntryView } from '../../src-shared/coordinated-entry/household-entry.ts';
import { LocationKind } from '../../src-shared/coordinated-entry/location.ts';
import { useFormat } from '../kit/session.tsx';
import classes from '../meetings/entry.module.css';
import { OutcomeButtons } from '../meetings/outcome-buttons.tsx';
import type { HouseholdStop } from './held-meeting.ts';
import own from './region-meeting.module.css';
import type { ReviewDraft } from './review-fields.ts';

type LocationField = 'locationKind' | 'locationDetail' | 'changed';

/** Where the household stays now, by digit, and whether that changed since the last review (CE-14). */
export function LocationFields({
  item,
  entry,
  typed,
  onWrite,
}: {
  item: HouseholdStop;
  entry: HouseholdEntryView | undefined;
  typed: ReviewDraft;
  onWrite: (field: LocationField, text: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const wordOf = (kind: LocationKind) => t(`coordinated-entry:location.kind.${kind}`);
  const known = entry?.known;
  const stated = entry?.location ?? known?.location ?? null;
  const isOfHistory = entry && !entry.location && typed.locationKind === undefined;
  const before = known?.before ?? null;
  return (
    <section className={classes.texts}>
      <OutcomeButtons
        legend={t('coordinated-entry-documents:entry.location')}
        focus="location"
        list={LocationKind.options.map((id) => ({ id, word: wordOf(id) }))}
        toneOf={() => 'draft'}
        outcome={item.location}
        onChoose={(kind) => onWrite('locationKind', kind)}
      />
      {isOfHistory && known?.location && (
        <p className={own.rule}>
          {t('region-meetings:entry.known-since', { date: format.date(known.location.since) })}
        </p>
      )}
      <TextInput
        label={t('coordinated-entry:field.locationDetail')}
        data-focus="location-detail"
        value={typed.locationDetail ?? stated?.detail ?? ''}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => {
          if (typed.locationKind === undefined) onWrite('locationKind', item.location ?? 'other');
          onWrite('locationDetail', event.currentTarget.value);
        }}
      />
      <Checkbox
        label={t('coordinated-entry-documents:location.changed')}
        description={
          entry && known?.hasChanged === null && entry.months.length === 0
            ? t('region-meetings:entry.first-review')
            : before && t('region-meetings:entry.before', { location: wordOf(before) })
        }
        checked={hasChanged(item, entry, typed)}
        onChange={(event) => onWrite('changed', event.currentTarget.checked ? 'yes' : 'no')}
      />
    </section>
  );
}

/** As it was said, else as the location says by itself. */
export function hasChanged(
  { location }: Pick<HouseholdStop, 'location'>,
  entry: Pick<HouseholdEntryView, 'hasChanged' | 'known'> | undefined,
  typed: ReviewDraft,
): boolean {
  if (typed.changed !== undefined) return typed.changed === 'yes';
  if (entry === undefined) return false;
  if (entry.hasChanged !== null) return entry.hasChanged;
  if (entry.known.hasChanged === null) return false;
  return typed.locationKind === undefined
    ? entry.known.hasChanged
    : location !== entry.known.before;
}
