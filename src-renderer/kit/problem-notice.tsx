import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import classes from './problem-notice.module.css';
import { useProblemSentence } from './problem-sentence.ts';

/** A refusal as a sentence: what happened and what to do. Nothing for null. */
export function ProblemNotice({ problem }: { problem: Problem | null | undefined }) {
  if (!problem) return null;
  return <Notice problem={problem} />;
}

function Notice({ problem }: { problem: Problem }) {
  const sentence = useProblemSentence();
  const seconds = useCountdown(problem);
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={20} aria-hidden className={classes.icon} />
      <div>
        {sentence(problem)}
        <Wait seconds={seconds} />
      </div>
    </div>
  );
}

/** The seconds are not read out one by one: they stand outside the alert's live text. */
function Wait({ seconds }: { seconds: number | null }) {
  const { t } = useTranslation();
  if (seconds === null) return null;
  return (
    <span aria-live="off" className={classes.wait}>
      {' '}
      {seconds === 0 ? t('problems:wait-over') : t('problems:wait-seconds', { count: seconds })}
    </span>
  );
}

/** Whole seconds still to wait, from the moment the problem came; null when there is no wait. */
function useCountdown(problem: Problem): number | null {
  const waitMs = 'waitMs' in problem ? problem.waitMs : 0;
  const [left, setLeft] = useState(waitMs);
  // A new refusal, even with the same wait, starts to count anew: `problem` is a new object.
  useEffect(() => {
    const end = performance.now() + ('waitMs' in problem ? problem.waitMs : 0);
    const tick = () => setLeft(Math.max(0, end - performance.now()));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [problem]);
  return waitMs === 0 ? null : Math.ceil(left / 1_000);
}
