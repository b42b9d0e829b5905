import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../src-shared/signatures/contract.ts';
import { plainText } from '../kit/plain-text.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import { From } from '../people/from.tsx';
import classes from './round.module.css';
import { concerns, hasSignedSome } from './unsigned.ts';

type Signer = Round['people'][number];

/** Everyone who was present, in large rows: type to filter, arrows to walk, Enter to pick. */
export function SignerList({
  round,
  picked,
  onPick,
}: {
  round: Round;
  picked: string | null;
  onPick: (personId: string) => void;
}) {
  const { t } = useTranslation();
  const { people } = round;
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const wanted = plainText(filter);
  const shown = people.filter(({ name }) => plainText(name).includes(wanted));

  function onFilterKey(event: KeyboardEvent): void {
    const [first] = shown;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    }
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      setFilter('');
      onPick(first.personId);
    }
  }

  function walk(event: KeyboardEvent<HTMLButtonElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    all[all.indexOf(event.currentTarget) + step]?.focus();
  }

  return (
    <div>
      {people.length > 6 && (
        <TextInput
          label={t('signatures:round.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={onFilterKey}
          mb="xs"
        />
      )}
      <ul ref={list} className={classes.people} aria-label={t('signatures:round.people')}>
        {shown.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              className={classes.person}
              aria-current={person.personId === picked ? 'step' : undefined}
              onKeyDown={walk}
              onClick={() => {
                setFilter('');
                onPick(person.personId);
              }}
            >
              <span className={classes.who}>
                <span className={classes.name}>{person.name}</span>
                {person.affiliation !== 'parent' && (
                  <span className={classes.small}>{t(`common:discipline.${person.role}`)}</span>
                )}
                <From person={person} />
              </span>
              <SignerState round={round} person={person} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SignerState({ round, person }: { round: Round; person: Signer }) {
  const { t } = useTranslation();
  if (person.excuse !== null) {
    return <StateBadge state="removed" label={t('signatures:line.excused')} />;
  }
  if (!person.isAwaited && !concerns(round, person.personId)) {
    return <StateBadge state="not-open" label={t('signatures:parent.nothing')} />;
  }
  if (person.missing === 0 || (!person.isAwaited && hasSignedSome(round, person.personId))) {
    return <StateBadge state="signed" label={t('signatures:line.signed')} />;
  }
  if (!person.isAwaited) {
    return <StateBadge state="not-open" label={t('signatures:line.optional')} />;
  }
  const key = person.canSign ? 'signatures:round.to-sign' : 'signatures:round.by-hand';
  return <StateBadge state="missing" label={t(key, { count: person.missing })} />;
}
