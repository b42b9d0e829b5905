import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { ActionItem } from './action-item.tsx';
import classes from './form.module.css';
import { InlineForm } from './inline-form.tsx';

/** What a list of actions is called, and what is said of it. */
interface Words {
  title: string;
  add: string;
  edit: string;
}

/** What was agreed: what, who, by when, where it stands, and what has happened since (HS-11, HS-19). */
export function ActionList({
  words,
  actions,
  actionId,
  mayEdit,
  mayNote,
  editor,
}: {
  words: Words;
  actions: readonly ActionView[];
  /** The action that the person came for. */
  actionId: string | null;
  /** Whether an action may be edited, and with null whether one may be added. */
  mayEdit: (action: ActionView | null) => boolean;
  mayNote: boolean;
  /** The form that adds (null) or edits an action. */
  editor: (action: ActionView | null, onDone: () => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string | null>(null);
  const heading = useFocusBack<HTMLHeadingElement>(editing !== null);
  const done = () => setEditing(null);
  return (
    <section aria-labelledby="actions">
      <div className={classes.bar}>
        <h2 id="actions" ref={heading} tabIndex={-1} className={classes.heading}>
          {words.title}
        </h2>
        {mayEdit(null) && (
          <Button variant="default" size="compact-sm" onClick={() => setEditing('new')}>
            {words.add}
          </Button>
        )}
      </div>
      {actions.length === 0 && <p className={classes.text}>{t('follow-ups:form.nothing')}</p>}
      <ol className={classes.actions}>
        {actions.map((action) => (
          <li key={action.id}>
            {editing === action.id ? (
              <InlineForm label={words.edit}>{editor(action, done)}</InlineForm>
            ) : (
              <ActionItem
                mayNote={mayNote}
                action={action}
                isAsked={action.id === actionId}
                onEdit={mayEdit(action) ? () => setEditing(action.id) : null}
              />
            )}
          </li>
        ))}
        {editing === 'new' && (
          <li>
            <InlineForm label={words.add}>{editor(null, done)}</InlineForm>
          </li>
        )}
      </ol>
    </section>
  );
}
