import { Chip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelineItem } from '../../src-shared/families/contract.ts';
import classes from './child-page.module.css';
import { TimelineEntry } from './timeline-entry.tsx';

type Kind = TimelineItem['kind'];

const kinds: readonly Kind[] = TimelineItem.shape.kind.options;

/** All that happened, newest first, narrowed to one kind by the chips. */
export function Timeline({ childId, items }: { childId: string; items: readonly TimelineItem[] }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind | null>(null);
  const there = kinds.filter((each) => items.some((item) => item.kind === each));
  const shown = kind === null ? items : items.filter((item) => item.kind === kind);
  return (
    <section>
      <h2>{t('families:timeline.title')}</h2>
      {items.length === 0 && <p>{t('families:timeline.none')}</p>}
      {there.length > 1 && (
        <Chip.Group
          value={kind ?? 'all'}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? null)}
        >
          <fieldset className={classes.chips}>
            <legend className="visually-hidden">{t('families:timeline.filter')}</legend>
            <Chip value="all" variant="outline">
              {t('families:timeline.all')}
            </Chip>
            {there.map((each) => (
              <Chip key={each} value={each} variant="outline">
                {t(`families:timeline.kind-${each}`)}
              </Chip>
            ))}
          </fieldset>
        </Chip.Group>
      )}
      <ol className={classes.list}>
        {shown.map((item) => (
          <TimelineEntry key={keyOf(item)} childId={childId} item={item} />
        ))}
      </ol>
    </section>
  );
}

function keyOf(item: TimelineItem): string {
  const texts = item.parts.map((part) => part.text).join('|');
  return [item.kind, item.date, item.meetingId, item.formId, item.label, texts].join('|');
}
