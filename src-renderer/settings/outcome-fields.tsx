import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SUPPORT_NEEDED } from '../../src-shared/conferences/outcomes.ts';
import { translator } from '../../src-shared/locales/translator.ts';
import { isBinders, type OutcomeDraft } from './settings-draft.ts';
import classes from './settings-form.module.css';

/** The binder's own words stand in an empty field, each in its language. */
const words = { en: translator('en'), es: translator('es') };

/** The outcomes in the order of the keys 1, 2, 3: reworded, moved, added. *Support needed* stays. */
export function OutcomeFields({
  outcomes,
  onChange,
  error,
}: {
  outcomes: readonly OutcomeDraft[];
  onChange: (outcomes: OutcomeDraft[]) => void;
  error: (path: string) => string | null;
}) {
  const { t } = useTranslation();

  function move(from: number, to: number): void {
    const next = outcomes.filter((_, n) => n !== from);
    const moved = outcomes[from];
    if (moved && to >= 0 && to < outcomes.length) onChange(next.toSpliced(to, 0, moved));
  }

  return (
    <>
      <ol className={classes.outcomes}>
        {outcomes.map((outcome, n) => (
          <li key={outcome.key} className={classes.outcome}>
            <span className={classes.key} aria-hidden>
              {n + 1}
            </span>
            {(['en', 'es'] as const).map((language) => (
              <TextInput
                key={language}
                label={t('settings:outcome-label', {
                  number: n + 1,
                  language: t(`common:language.${language}`),
                })}
                value={
                  outcome.id === SUPPORT_NEEDED
                    ? words[language](`documents:outcomes.${SUPPORT_NEEDED}`)
                    : outcome[language]
                }
                placeholder={
                  isBinders(outcome.id) ? words[language](`documents:outcomes.${outcome.id}`) : ''
                }
                error={error(`outcomes.${n}.wording`) ?? error(`outcomes.${n}.wording.${language}`)}
                readOnly={outcome.id === SUPPORT_NEEDED}
                variant={outcome.id === SUPPORT_NEEDED ? 'filled' : 'default'}
                lang={language}
                maxLength={60}
                onChange={(event) =>
                  onChange(
                    outcomes.toSpliced(n, 1, { ...outcome, [language]: event.currentTarget.value }),
                  )
                }
              />
            ))}
            <Moves
              number={n + 1}
              isLast={n === outcomes.length - 1}
              onUp={() => move(n, n - 1)}
              onDown={() => move(n, n + 1)}
              onRemove={isBinders(outcome.id) ? null : () => onChange(outcomes.toSpliced(n, 1))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          disabled={outcomes.length >= 20}
          onClick={() => onChange([...outcomes, newOutcome(outcomes)])}
        >
          {t('settings:outcome-add')}
        </Button>
      </div>
    </>
  );
}

function newOutcome(outcomes: readonly OutcomeDraft[]): OutcomeDraft {
  const keys = new Set(outcomes.map(({ key }) => key));
  let n = 1;
  while (keys.has(`new-${n}`)) n += 1;
  return { key: `new-${n}`, id: '', en: '', es: '' };
}

function Moves({
  number,
  isLast,
  onUp,
  onDown,
  onRemove,
}: {
  number: number;
  isLast: boolean;
  onUp: () => void;
  onDown: () => void;
  onRemove: (() => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.moves}>
      <ActionIcon
        variant="subtle"
        size={32}
        disabled={number === 1}
        aria-label={t('settings:outcome-up', { number })}
        onClick={onUp}
      >
        <IconArrowUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={32}
        disabled={isLast}
        aria-label={t('settings:outcome-down', { number })}
        onClick={onDown}
      >
        <IconArrowDown size={20} aria-hidden />
      </ActionIcon>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="brick"
          size={32}
          aria-label={t('settings:outcome-remove', { number })}
          onClick={onRemove}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
