import { useTranslation } from 'react-i18next';
import classes from './entry.module.css';

/** The outcomes, or other choices of an entry, as buttons, each with its digit (HS-09). */
export function OutcomeButtons({
  list,
  toneOf,
  outcome,
  onChoose,
  legend,
  focus = 'outcome',
}: {
  /** In the order of the digits. */
  list: readonly { id: string; word: string }[];
  toneOf: (outcome: string) => string;
  outcome: string | null;
  onChoose: (outcome: string) => void;
  /** What is chosen, where it is not the outcome, and the name by which the cursor finds it. */
  legend?: string;
  focus?: string;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.outcomes}>
      <legend>{legend ?? t('conferences:outcome-title')}</legend>
      {list.map(({ id, word }, index) => (
        <button
          key={id}
          type="button"
          className={classes.outcome}
          data-focus={index === 0 ? focus : undefined}
          data-tone={toneOf(id)}
          aria-pressed={outcome === id}
          aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
          onClick={() => onChoose(id)}
        >
          {index < 9 && (
            <kbd aria-hidden className={classes.key}>
              {index + 1}
            </kbd>
          )}
          {word}
        </button>
      ))}
    </fieldset>
  );
}
