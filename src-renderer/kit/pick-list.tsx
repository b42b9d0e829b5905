import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import classes from './pick-list.module.css';

/** One line of a pick list, and what choosing it does. */
export interface Choice {
  key: string;
  name: string;
  /** What stands small beside the name. */
  detail: string | null;
  pick: () => void;
}

/**
 * A field to type in and, under it, what fits: arrows choose while the cursor stays in the field,
 * Enter or a click picks. The caller finds the choices.
 */
export function PickList({
  label,
  listLabel = label,
  typed,
  onType,
  choices,
  hint,
  takesFocus = false,
  isSettled = true,
}: {
  label: string;
  listLabel?: string;
  typed: string;
  onType: (typed: string) => void;
  choices: readonly Choice[];
  /** What the keys do, or that nothing fits; read out when it changes. */
  hint: string;
  /** Also when it appears in a dialog that is open already. */
  takesFocus?: boolean;
  /** Whether the choices answer the text as it stands; Enter waits until they do. */
  isSettled?: boolean;
}) {
  const list = useId();
  const [chosen, setChosen] = useState(0);
  const [isEnterWaiting, setEnterWaiting] = useState(false);
  const at = Math.max(0, Math.min(chosen, choices.length - 1));

  const pick = useEffectEvent(() => {
    setEnterWaiting(false);
    choices[at]?.pick();
  });
  useEffect(() => {
    if (isEnterWaiting && isSettled) pick();
  }, [isEnterWaiting, isSettled]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter') setEnterWaiting(true);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <TextInput
        autoFocus={takesFocus}
        data-autofocus
        label={label}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setChosen(0);
          setEnterWaiting(false);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={choices.length > 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
      />
      <div id={list} role="listbox" aria-label={listLabel} className={classes.list}>
        {choices.map((choice, index) => (
          <div
            key={choice.key}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.item}
            onClick={choice.pick}
            onKeyDown={onKeyDown}
          >
            <span className={classes.name}>{choice.name}</span>
            <span className={classes.detail}>{choice.detail}</span>
          </div>
        ))}
      </div>
      <p className={classes.hint} role="status">
        {hint}
      </p>
    </>
  );
}
