import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteKind, searchWords } from '../../src-shared/notes/rules.ts';
import { Page } from '../kit/page.tsx';
import { usePageKeys } from '../kit/use-keys.ts';
import { FoundNotes } from './found-notes.tsx';
import classes from './notes.module.css';

/** Milliseconds of rest before a search is asked for. */
const REST_MS = 80;

/** Find a note by its words: the newest first, of those that the person may read (PR-13). */
export function NotesPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, REST_MS);
  const [kind, setKind] = useState<NoteKind | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  usePageKeys([{ key: '/', label: t('notes:page.find-key'), run: () => field.current?.select() }]);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];

  /** Arrows walk from the field through the notes and back; Enter in the field opens the first. */
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = rows();
    const here = all.findIndex((row) => row.contains(document.activeElement));
    const isInField = document.activeElement === field.current;
    if (event.key === 'Enter' && isInField && typed === query) all[0]?.click();
    else if (step !== undefined && (isInField || here >= 0)) {
      (all[here + step] ?? (here + step < 0 ? field.current : null))?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <Page title={t('notes:page.title')}>
      <div className={classes.filters}>
        <TextInput
          ref={field}
          type="search"
          className={classes.find}
          label={t('notes:page.find')}
          placeholder={t('notes:page.hint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          maxLength={100}
          autoFocus
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <NativeSelect
          label={t('notes:page.kind')}
          value={kind ?? ''}
          onChange={(event) => setKind(NoteKind.safeParse(event.currentTarget.value).data ?? null)}
          data={[
            { value: '', label: t('notes:page.all-kinds') },
            ...NoteKind.options.map((one) => ({ value: one, label: t(`notes:kinds.${one}`) })),
          ]}
        />
      </div>
      <p className={classes.status} role="status">
        {searchWords(query).length === 0 ? t('notes:page.newest') : t('notes:page.results')}
      </p>
      <div ref={list}>
        <FoundNotes query={query} kind={kind} onKeyDown={onKeyDown} />
      </div>
    </Page>
  );
}
