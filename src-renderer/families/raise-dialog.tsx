import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../src-shared/contract.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useQuery } from '../kit/use-query.ts';
import classes from './raise-dialog.module.css';
import { RaiseLine } from './raise-line.tsx';

type Child = Output<'families.search'>[number];

/**
 * A concern or an update from wherever one is (Ctrl+J): the child, one line, done; the focus goes
 * back to where it was (HS-07).
 */
export function RaiseDialog({
  opened,
  onClose,
  onRaised,
}: {
  opened: boolean;
  onClose: () => void;
  onRaised: (childName: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('families:raise.anywhere')}
      centered={false}
      yOffset="10vh"
    >
      <Raise
        onRaised={(name) => {
          onClose();
          onRaised(name);
        }}
      />
    </Dialog>
  );
}

function Raise({ onRaised }: { onRaised: (childName: string) => void }) {
  const { t } = useTranslation();
  const [child, setChild] = useState<Child | null>(null);
  if (child === null) return <ChildSearch onChoose={setChild} />;
  return (
    <>
      <div className={classes.chosen}>
        <strong>{t('families:raise.on', { name: child.name })}</strong>
        <span className={classes.quiet}>{child.className}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.other}
          onClick={() => setChild(null)}
        >
          {t('families:raise.another')}
        </Button>
      </div>
      <RaiseLine childId={child.id} takesFocus onRaised={() => onRaised(child.name)} />
    </>
  );
}

function ChildSearch({ onChoose }: { onChoose: (child: Child) => void }) {
  const { t } = useTranslation();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const query = useDeferredValue(typed.trim());
  const search = useQuery('families.search', { query }, { enabled: query !== '' });
  const found = query === '' ? [] : (search.data ?? []);
  const at = Math.min(chosen, found.length - 1);

  function onKeyDown(event: KeyboardEvent): void {
    const here = found[at];
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter') {
      // Only what answers the text as it stands: else a fast Enter takes another child.
      if (here && query === typed.trim()) onChoose(here);
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <TextInput
        autoFocus
        data-autofocus
        label={t('families:raise.child')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
      />
      <div id={list} role="listbox" aria-label={t('families:raise.child')} className={classes.list}>
        {found.map((child, index) => (
          <div
            key={child.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.item}
            onClick={() => onChoose(child)}
            onKeyDown={onKeyDown}
          >
            <span className={classes.name}>{child.name}</span>
            <span className={classes.quiet}>{child.className}</span>
          </div>
        ))}
      </div>
      <p className={classes.hint} role="status">
        {query !== '' && search.data?.length === 0
          ? t('families:raise.child-none')
          : t('families:raise.child-hint')}
      </p>
    </>
  );
}
