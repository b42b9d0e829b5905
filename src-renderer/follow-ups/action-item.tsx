import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { useFormat } from '../kit/session.tsx';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { ActionStatusBadge } from './action-status.tsx';
import classes from './form.module.css';
import { InlineForm } from './inline-form.tsx';
import { ProgressForm } from './progress-form.tsx';

/** One action with its dated progress notes, and the way to add one. */
export function ActionItem({
  mayNote,
  action,
  isAsked,
  onEdit,
}: {
  /** May add progress: writes, and what it belongs to is not closed. */
  mayNote: boolean;
  action: ActionView;
  /** The person came for this action: the cursor goes to it. */
  isAsked: boolean;
  /** Null once someone has signed. */
  onEdit: (() => void) | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isNoting, setNoting] = useState(isAsked && mayNote && action.status === 'open');
  const box = useRef<HTMLDivElement>(null);
  const addNote = useFocusBack<HTMLButtonElement>(isNoting);
  useEffect(() => {
    if (isAsked) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  return (
    <div ref={box} className={classes.action}>
      <p className={classes.text}>{action.what}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('follow-ups:action.who')}</dt>
          <dd>{action.responsibleName ?? t('follow-ups:action.nobody')}</dd>
        </div>
        <div>
          <dt>{t('follow-ups:action.due')}</dt>
          <dd>{action.due ? format.date(action.due) : t('follow-ups:action.no-date')}</dd>
        </div>
        {action.service && (
          <div>
            <dt>{t('follow-ups:action.service')}</dt>
            <dd>{action.service}</dd>
          </div>
        )}
        <div>
          <dt>{t('follow-ups:action.status')}</dt>
          <dd>
            <ActionStatusBadge action={action} />
          </dd>
        </div>
      </dl>
      {action.progress.length > 0 && (
        <ul className={classes.progress}>
          {action.progress.map((note) => (
            <li key={note.id}>
              <span className={classes.small}>
                {format.date(note.date)} · {note.by}
                {note.status && ` · ${t(`documents:statuses.${note.status}`)}`}
              </span>
              <p className={classes.text}>{note.note}</p>
            </li>
          ))}
        </ul>
      )}
      {isNoting ? (
        <InlineForm label={t('follow-ups:progress.add')}>
          <ProgressForm action={action} onDone={() => setNoting(false)} />
        </InlineForm>
      ) : (
        mayNote && (
          <div className={classes.verbs}>
            <Button
              ref={addNote}
              variant="default"
              size="compact-sm"
              onClick={() => setNoting(true)}
            >
              {t('follow-ups:progress.add')}
            </Button>
            {onEdit && (
              <Button variant="default" size="compact-sm" onClick={onEdit}>
                {t('follow-ups:action.edit')}
              </Button>
            )}
          </div>
        )
      )}
    </div>
  );
}
