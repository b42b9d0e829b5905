import { Button } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteRow } from '../../src-shared/notes/contract.ts';
import { type NoteKind, searchWords } from '../../src-shared/notes/rules.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { NoteDialog } from './note-dialog.tsx';
import { NoteKindMark } from './note-kind.tsx';
import classes from './notes.module.css';

interface Asked {
  query: string;
  kind: NoteKind | null;
}

/** The notes that a search finds, 30 at a time; Enter opens one over them. */
export function FoundNotes({
  onKeyDown,
  ...asked
}: Asked & { onKeyDown: (event: KeyboardEvent) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<NoteRow | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  return (
    <>
      <ol className={classes.list} aria-label={t('notes:page.results')}>
        <Part
          asked={asked}
          after={null}
          onKeyDown={onKeyDown}
          onOpen={(row, from) => {
            opener.current = from;
            setOpen(row);
            setIsOpen(true);
          }}
        />
      </ol>
      <NoteDialog note={open} opened={isOpen} backTo={opener} onClose={() => setIsOpen(false)} />
    </>
  );
}

/** One part of what was found, and the next once it is asked for. */
function Part({
  asked,
  after,
  onKeyDown,
  onOpen,
}: {
  asked: Asked;
  after: string | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (row: NoteRow, from: HTMLElement) => void;
}) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  const [more, setMore] = useState<(Asked & { after: string }) | null>(null);
  const found = useQuery('notes.search', { ...asked, after }, { keepPrevious: after === null });
  const rows = found.data?.rows ?? [];
  const last = rows.at(-1)?.id;
  // Another search begins anew with its first part.
  const isMore =
    more !== null && more.query === asked.query && more.kind === asked.kind && more.after === last;

  const isNext = after !== null;
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (isNext && hasRows) first.current?.focus();
  }, [isNext, hasRows]);

  if (found.error) return <ProblemNotice problem={found.error} />;
  if (found.data && rows.length === 0 && after === null) return <NothingFound {...asked} />;
  return (
    <>
      {rows.map((row, index) => (
        <li key={row.id}>
          <FoundNote
            row={row}
            button={index === 0 ? first : undefined}
            onKeyDown={onKeyDown}
            onOpen={(from) => onOpen(row, from)}
          />
        </li>
      ))}
      {isMore && last !== undefined && (
        <Part key={last} asked={asked} after={last} onKeyDown={onKeyDown} onOpen={onOpen} />
      )}
      {found.data?.hasMore && !isMore && last !== undefined && (
        <li className={classes.more}>
          <Button variant="default" onClick={() => setMore({ ...asked, after: last })}>
            {t('notes:page.more')}
          </Button>
        </li>
      )}
    </>
  );
}

function FoundNote({
  row,
  button,
  onKeyDown,
  onOpen,
}: {
  row: NoteRow;
  button: RefObject<HTMLButtonElement | null> | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (from: HTMLElement) => void;
}) {
  const format = useFormat();
  return (
    <button
      ref={button}
      type="button"
      data-note
      className={classes.found}
      onClick={(event) => onOpen(event.currentTarget)}
      onKeyDown={onKeyDown}
    >
      <span className={classes.top}>
        <span className={classes.name}>{row.childName}</span>
        <span>{format.date(row.date)}</span>
        <NoteKindMark kind={row.kind} />
        <span className={classes.quiet}>{row.author}</span>
      </span>
      <span className={classes.excerpt}>
        {marked(row.excerpt).map(({ at, text, isHit }) =>
          isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </span>
    </button>
  );
}

/** Each piece with where it begins, which tells it from the others. */
function marked(pieces: NoteRow['excerpt']): { at: number; text: string; isHit: boolean }[] {
  let at = 0;
  return pieces.map((piece) => {
    const placed = { ...piece, at };
    at += piece.text.length;
    return placed;
  });
}

function NothingFound({ query, kind }: Asked) {
  const { t } = useTranslation();
  const isSearch = searchWords(query).length > 0;
  const why = isSearch ? 'none' : kind === null ? 'empty' : 'none-of-kind';
  return (
    <li>
      <EmptyState title={t(`notes:page.${why}`)} />
    </li>
  );
}
