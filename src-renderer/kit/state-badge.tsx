import {
  IconAlertTriangle,
  IconBell,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconClock,
  IconPencil,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './state-badge.module.css';

const looks = {
  overdue: { tone: 'overdue', Icon: IconAlertTriangle },
  'due-soon': { tone: 'due-soon', Icon: IconClock },
  open: { tone: 'draft', Icon: IconCircleDot },
  'not-open': { tone: 'quiet', Icon: IconCircleDashed },
  done: { tone: 'done', Icon: IconCircleCheck },
  'done-late': { tone: 'done', Icon: IconCircleCheck },
  draft: { tone: 'draft', Icon: IconPencil },
  'to-finish': { tone: 'due-soon', Icon: IconPencil },
  missing: { tone: 'due-soon', Icon: IconClock },
  signed: { tone: 'done', Icon: IconCircleCheck },
  refused: { tone: 'overdue', Icon: IconAlertTriangle },
  reminder: { tone: 'quiet', Icon: IconBell },
  removed: { tone: 'quiet', Icon: IconCircleDashed },
} as const;

export type BadgeState = keyof typeof looks;

/**
 * A state as colour, icon and word, never colour alone. `label` replaces the state's usual word
 * (`common:state.<state>`), such as 'Finalized' on a `done`.
 */
export function StateBadge({ state, label }: { state: BadgeState; label?: string }) {
  const { t } = useTranslation();
  const { tone, Icon } = looks[state];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {label ?? t(`common:state.${state}`)}
    </span>
  );
}
