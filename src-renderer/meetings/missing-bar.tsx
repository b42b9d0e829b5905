import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import type { SaveState } from '../kit/autosaver.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SaveStateView } from '../kit/save-state.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import classes from './missing-bar.module.css';
import type { OpenMeeting } from './open-meeting.ts';

/** The bar at the bottom: counts what is missing and walks to it; says whether all is saved. */
export function MissingBar({
  meeting,
  saving,
  problem,
  onWalk,
  said,
}: {
  meeting: Pick<OpenMeeting, 'unmet'>;
  saving: SaveState;
  /** Why the last change was refused; it stands here, where it is always in sight. */
  problem: Problem | null;
  onWalk: () => void;
  /** What was done last, for those who hear the page. */
  said: string;
}) {
  const { t } = useTranslation();
  const missing = meeting.unmet.length;
  return (
    <section className={classes.bar} aria-label={t('conferences:missing.label')}>
      {problem && (
        <div className={classes.problem}>
          <ProblemNotice problem={problem} />
        </div>
      )}
      <SaveStateView state={saving} />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <span className={classes.count}>
        {missing === 0 ? (
          <StateBadge state="done" label={t('conferences:missing.none')} />
        ) : (
          <StateBadge state="missing" label={t('conferences:missing.count', { count: missing })} />
        )}
        {missing > 0 && (
          <Button variant="default" onClick={onWalk} aria-keyshortcuts="n">
            {t('conferences:missing.walk')}
          </Button>
        )}
      </span>
    </section>
  );
}
