import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { ActionStatusBadge } from '../follow-ups/action-status.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './previous.module.css';

/** Actions decided before, each with where it stands today. Nothing for none. */
export function Promised({ title, actions }: { title: string; actions: readonly ActionView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (actions.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.list}>
        {actions.map((action) => {
          const last = action.progress.at(-1);
          return (
            <li key={action.id}>
              <p className={classes.text}>{action.what}</p>
              <ActionStatusBadge action={action} />
              <p className={classes.small}>
                {[
                  action.responsibleName,
                  action.due && t('conferences:last-time.due', { date: format.date(action.due) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {action.result && <p className={classes.text}>{action.result}</p>}
              {!action.result && last && (
                <p className={classes.text}>
                  {format.date(last.date)}: {last.note}
                </p>
              )}
              {action.formId && (
                <Anchor size="xs" href={linkTo(paths.form(action.formId, action.id))}>
                  {t('conferences:last-time.form')}
                </Anchor>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
