import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../src-shared/follow-ups/contract.ts';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { ActionItem } from './action-item.tsx';
import { EditAction } from './edit-action.tsx';
import classes from './form.module.css';
import { InlineForm } from './inline-form.tsx';

/** What was agreed: what, who, by when, where it stands, and what has happened since (HS-11, HS-19). */
export function ActionList({ form, actionId }: { form: FormView; actionId: string | null }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string | null>(null);
  const heading = useFocusBack<HTMLHeadingElement>(editing !== null);
  const mayEdit = form.isEditable && form.mayWrite;
  return (
    <section aria-labelledby="actions">
      <div className={classes.bar}>
        <h2 id="actions" ref={heading} tabIndex={-1} className={classes.heading}>
          {t('follow-ups:action.title')}
        </h2>
        {mayEdit && (
          <Button variant="default" size="compact-sm" onClick={() => setEditing('new')}>
            {t('follow-ups:action.add')}
          </Button>
        )}
      </div>
      {form.actions.length === 0 && <p className={classes.text}>{t('follow-ups:form.nothing')}</p>}
      <ol className={classes.actions}>
        {form.actions.map((action) => (
          <li key={action.id}>
            {editing === action.id ? (
              <InlineForm label={t('follow-ups:action.edit')}>
                <EditAction form={form} action={action} onDone={() => setEditing(null)} />
              </InlineForm>
            ) : (
              <ActionItem
                form={form}
                action={action}
                isAsked={action.id === actionId}
                onEdit={mayEdit ? () => setEditing(action.id) : null}
              />
            )}
          </li>
        ))}
        {editing === 'new' && (
          <li>
            <InlineForm label={t('follow-ups:action.add')}>
              <EditAction form={form} action={null} onDone={() => setEditing(null)} />
            </InlineForm>
          </li>
        )}
      </ol>
    </section>
  );
}
