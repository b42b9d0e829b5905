import { Chip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChildFile, TimelineItem } from '../../src-shared/families/contract.ts';
import { NoteKind } from '../../src-shared/notes/rules.ts';
import classes from './child-page.module.css';
import { TimelineEntry } from './timeline-entry.tsx';

const kinds = TimelineItem.shape.kind.options;

/** All that happened, newest first, narrowed to one kind by the chips, notes to one kind of theirs. */
export function Timeline({ file }: { file: ChildFile }) {
  const { t } = useTranslation();
  const { timeline: items } = file;
  const [kind, setKind] = useState<TimelineItem['kind'] | null>(null);
  const [noteKind, setNoteKind] = useState<NoteKind | null>(null);
  const there = kinds.filter((each) => items.some((item) => item.kind === each));
  const notes = items.filter((item) => item.kind === 'note');
  const noteKinds = NoteKind.options.filter((each) => notes.some(({ label }) => label === each));
  const ofKind = kind === null ? items : items.filter((item) => item.kind === kind);
  const shown =
    kind === 'note' && noteKind !== null ? notes.filter(({ label }) => label === noteKind) : ofKind;
  return (
    <section>
      <h2>{t('families:timeline.title')}</h2>
      {items.length === 0 && <p>{t('families:timeline.none')}</p>}
      {there.length > 1 && (
        <Choice
          legend={t('families:timeline.filter')}
          options={there}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setNoteKind(null);
          }}
          labelOf={(each) => t(`families:timeline.kind-${each}`)}
        />
      )}
      {kind === 'note' && noteKinds.length > 1 && (
        <Choice
          legend={t('families:timeline.note-kinds')}
          options={noteKinds}
          value={noteKind}
          onChange={setNoteKind}
          labelOf={(each) => t(`notes:kinds.${each}`)}
        />
      )}
      <ol className={classes.list}>
        {shown.map((item) => (
          <TimelineEntry key={keyOf(item)} child={file} item={item} />
        ))}
      </ol>
    </section>
  );
}

/** One of several, or all. */
function Choice<T extends string>({
  legend,
  options,
  value,
  onChange,
  labelOf,
}: {
  legend: string;
  options: readonly T[];
  value: T | null;
  onChange: (value: T | null) => void;
  labelOf: (option: T) => string;
}) {
  const { t } = useTranslation();
  return (
    <Chip.Group
      value={String(value ?? 'all')}
      onChange={(next) => onChange(options.find((each) => each === next) ?? null)}
    >
      <fieldset className={classes.chips}>
        <legend className="visually-hidden">{legend}</legend>
        <Chip value="all" variant="outline">
          {t('families:timeline.all')}
        </Chip>
        {options.map((each) => (
          <Chip key={each} value={each} variant="outline">
            {labelOf(each)}
          </Chip>
        ))}
      </fieldset>
    </Chip.Group>
  );
}

function keyOf(item: TimelineItem): string {
  if (item.noteId) return item.noteId;
  const texts = item.parts.map((part) => part.text).join('|');
  return [item.kind, item.date, item.meetingId, item.formId, item.label, texts].join('|');
}
