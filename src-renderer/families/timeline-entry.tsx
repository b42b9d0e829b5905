import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '../../src-shared/families/contract.ts';
import { useOutcomes } from '../conferences/use-outcomes.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import { OpenNoteButton } from '../notes/open-note-button.tsx';
import classes from './child-page.module.css';
import { ExtractButton } from './extract-button.tsx';

/** One thing that happened: when, what, by whom, and what was written. */
export function TimelineEntry({
  child,
  item,
}: {
  child: { id: string; name: string };
  item: TimelineItem;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <div className={classes.top}>
        <span>{format.date(item.date)}</span>
        <Title item={item} childId={child.id} />
        {item.by && <span className={classes.quiet}>{item.by}</span>}
        {item.kind === 'conference' && item.formId && (
          <Anchor href={linkTo(paths.form(item.formId))}>{t('families:timeline.form')}</Anchor>
        )}
        {item.kind === 'case-management' && item.planId && (
          <Anchor href={linkTo(paths.plan(item.planId))}>{t('case-management:plan.title')}</Anchor>
        )}
        {(item.kind === 'conference' || item.kind === 'case-management') && item.meetingId && (
          <span className={classes.end}>
            <ExtractButton childId={child.id} meetingId={item.meetingId} date={item.date} />
          </span>
        )}
        {item.noteId && (
          <span className={classes.end}>
            <OpenNoteButton noteId={item.noteId} childName={child.name} date={item.date} />
          </span>
        )}
      </div>
      {item.parts.length > 0 && (
        <dl className={classes.parts}>
          {item.parts.map((part) => (
            <div key={`${part.field}|${part.text}`}>
              <dt className={isPlain(item, part.field) ? 'visually-hidden' : undefined}>
                {part.by && part.date
                  ? t('documents:file.amended', { date: format.date(part.date), name: part.by })
                  : t(`families:part.${part.field}`, { defaultValue: '' })}
              </dt>
              <dd>{part.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Title({ item, childId }: { item: TimelineItem; childId: string }) {
  const { t } = useTranslation();
  const label = useLabel(item);
  const kind = t(`families:timeline.one-${item.kind}`);
  const words = <strong>{label ? `${kind}: ${label}` : kind}</strong>;
  if (item.kind === 'conference' && item.meetingId) {
    return <Anchor href={linkTo(paths.conference(item.meetingId))}>{words}</Anchor>;
  }
  if (item.kind === 'case-management' && item.meetingId) {
    return <Anchor href={linkTo(paths.caseMeeting(item.meetingId, childId))}>{words}</Anchor>;
  }
  if ((item.kind === 'plan-review' || item.kind === 'plan-closed') && item.planId) {
    return <Anchor href={linkTo(paths.plan(item.planId))}>{words}</Anchor>;
  }
  if ((item.kind === 'follow-up' || item.kind === 'progress') && item.formId) {
    return <Anchor href={linkTo(paths.form(item.formId))}>{words}</Anchor>;
  }
  return words;
}

/** The item's label in words: an outcome, a status, a kind of note, or a class as it is named. */
function useLabel({ kind, label }: TimelineItem): string | null {
  const { t } = useTranslation();
  const outcomes = useOutcomes();
  if (label === null) return null;
  if (kind === 'conference') return outcomes.wordOf(label);
  if (kind === 'placement' || kind === 'left' || kind === 'roster-note') return label;
  if (kind === 'note') return t(`notes:kind.${label}`);
  return t(`families:label.${label}`, { defaultValue: label });
}

/** One text that the title has named already. */
function isPlain({ kind, parts }: TimelineItem, field: string): boolean {
  if (kind === 'note') return field === 'text';
  return parts.length === 1 && (kind === 'raised' || kind === 'roster-note');
}
