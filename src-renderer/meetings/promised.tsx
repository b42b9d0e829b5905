import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActionView } from '../../src-shared/follow-ups/contract.ts';
import { ActionStatusBadge } from '../follow-ups/action-status.tsx';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat } from '../kit/session.tsx';
import classes from './previous.module.css';

/** Actions decided before, each with where it stands today. Nothing for none. */
export function Promised({
  title,
  actions,
  isBare = false,
}: {
  title: string;
  actions: readonly ActionView[];
  /** For the room's screen: nothing leads away from it, and it stands right under the name. */
  isBare?: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (actions.length === 0) return null;
  const Heading = isBare ? 'h2' : 'h3';
  return (
    <section>
      <Heading className={classes.heading}>{title}</Heading>
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
              {action.formId && !isBare && (
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
