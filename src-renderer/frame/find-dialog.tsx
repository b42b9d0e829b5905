import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../kit/go.ts';
import classes from './find-dialog.module.css';
import { type Found, useFind } from './use-find.ts';

/** Find anything (Ctrl+K): pages, children, staff. Arrows choose, Enter opens. */
export function FindDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('common:find.title')}
      size="lg"
      centered={false}
      yOffset="10vh"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Finder onClose={onClose} />
    </Modal>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useFind(typed);
  const at = Math.min(chosen, found.length - 1);

  function open(item: Found | undefined): void {
    if (item === undefined) return;
    onClose();
    go.to(item.path);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter') open(found[at]);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <TextInput
        data-autofocus
        label={t('common:find.label')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
      />
      <div id={list} role="listbox" aria-label={t('common:find.title')} className={classes.list}>
        {found.map((item, index) => (
          <div
            key={item.path}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.item}
            onClick={() => open(item)}
            onKeyDown={onKeyDown}
          >
            <span className={classes.name}>{item.name}</span>
            <span className={classes.kind}>{item.detail}</span>
          </div>
        ))}
      </div>
      <p className={classes.hint} role="status">
        {typed.trim() !== '' && found.length === 0 ? t('common:find.none') : t('common:find.hint')}
      </p>
    </>
  );
}
