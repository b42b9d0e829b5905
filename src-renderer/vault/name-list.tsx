import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../kit/plain-text.ts';
import classes from './sign-in-page.module.css';

interface Named {
  id: string;
  label: string;
}

/** The names at the door. Typing narrows them, Enter takes the first, the arrows walk them. */
export function NameList({
  people,
  onChoose,
}: {
  people: readonly Named[];
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const fitting = people.filter((person) => plainText(person.label).includes(plainText(typed)));

  function walk(event: KeyboardEvent, from: number) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[from + step]?.focus();
  }

  return (
    <>
      <TextInput
        label={t('vault:sign-in.name')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = fitting[0];
          if (event.key === 'Enter' && first) onChoose(first.id);
          else walk(event, -1);
        }}
        autoFocus
        autoComplete="off"
      />
      <ul ref={list} className={classes.rows}>
        {fitting.map((person, index) => (
          <li key={person.id}>
            <button
              type="button"
              className={classes.row}
              data-first={typed !== '' && index === 0}
              onClick={() => onChoose(person.id)}
              onKeyDown={(event) => walk(event, index)}
            >
              {person.label}
            </button>
          </li>
        ))}
      </ul>
      {fitting.length === 0 && <p role="status">{t('common:nobody-found')}</p>}
    </>
  );
}
