import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '../../src-shared/meetings/meeting.ts';
import classes from './attendance.module.css';

/** In the order of the digits 1, 2, 3. */
const presences: readonly Presence[] = ['present', 'absent', 'invited'];

const digits: Record<string, Presence | null> = {
  '1': 'present',
  '2': 'absent',
  '3': 'invited',
  Delete: null,
};

/** Whether somebody of the list is here, as three buttons, and the way off the list. */
export function PresenceChoices({
  name,
  word,
  current,
  onChoose,
}: {
  name: string;
  /** What a choice is called; in Spanish an agency is *invitada*. */
  word: (presence: Presence) => string;
  current: Presence;
  /** Null takes off the list. */
  onChoose: (presence: Presence | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <span className={classes.choices}>
      {presences.map((presence) => (
        <button
          key={presence}
          type="button"
          className={classes.choice}
          aria-pressed={presence === current}
          aria-label={t('conferences:people.mark', { name, presence: word(presence) })}
          data-presence={presence}
          onClick={() => onChoose(presence)}
        >
          {word(presence)}
        </button>
      ))}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('conferences:people.remove', { name })}
        onClick={() => onChoose(null)}
      >
        <IconX size={20} aria-hidden />
      </ActionIcon>
    </span>
  );
}

/** The keys of a row: digits choose, Delete takes off the list, the arrows go to the next row. */
export function presenceKeys(onChoose: (presence: Presence | null) => void) {
  return (event: KeyboardEvent<HTMLLIElement>): void => {
    const presence = digits[event.key];
    const isChoice = event.target instanceof HTMLSelectElement;
    if (presence !== undefined && !isChoice) onChoose(presence);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || isChoice) return;
    event.preventDefault();
    const { nextElementSibling, previousElementSibling } = event.currentTarget;
    const row = step === 1 ? nextElementSibling : previousElementSibling;
    row?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  };
}
