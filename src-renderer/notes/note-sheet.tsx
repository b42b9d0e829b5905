import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../src-shared/notes/contract.ts';
import { isNarrow } from '../../src-shared/notes/rules.ts';
import { linkTo, paths } from '../kit/go.ts';
import { useFormat, useMay } from '../kit/session.tsx';
import { useFocusBack } from '../kit/use-focus-back.ts';
import { AmendNoteForm } from './amend-note-form.tsx';
import { NameReadersForm } from './name-readers-form.tsx';
import { NoteKindMark } from './note-kind.tsx';
import classes from './notes.module.css';

/** A note as it was written, what was appended to it, and who reads it. */
export function NoteSheet({ note, onLeave }: { note: NoteView; onLeave: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write-records') && note.isOwn;
  const [form, setForm] = useState<'amend' | 'readers' | null>(null);
  const sheet = useFocusBack<HTMLDivElement>(form !== null);
  const close = () => setForm(null);
  return (
    <div ref={sheet} tabIndex={-1} className={classes.sheet}>
      <div>
        <div className={classes.top}>
          <strong>{format.date(note.date)}</strong>
          <NoteKindMark kind={note.kind} />
          <span>
            {t('notes:note.by', {
              name: note.author,
              discipline: t(`common:discipline.${note.discipline}`),
            })}
          </span>
        </div>
        <p className={classes.quiet}>
          {t('notes:note.written', { at: format.instant(note.writtenAt) })}
        </p>
      </div>
      <p className={classes.text}>{note.text}</p>
      {note.amendments.map(({ id, at, by, text }) => (
        <div key={id} className={classes.amendment}>
          <p className={classes.quiet}>
            {t('notes:note.amended', { at: format.instant(at), name: by })}
          </p>
          <p className={classes.text}>{text}</p>
        </div>
      ))}
      <p className={classes.quiet}>
        {t(`notes:read-by.${note.kind}`)}{' '}
        {note.readers.length > 0 &&
          t('notes:read-by.named', { names: note.readers.map(({ name }) => name).join(', ') })}
      </p>
      {form === null && (
        <div className={classes.verbs}>
          {mayWrite && (
            <Button variant="default" onClick={() => setForm('amend')}>
              {t('notes:amend.button')}
            </Button>
          )}
          {mayWrite && isNarrow(note.kind) && (
            <Button variant="default" onClick={() => setForm('readers')}>
              {t('notes:readers.button')}
            </Button>
          )}
          {note.mayOpenChild && (
            <Anchor href={linkTo(paths.child(note.childId))} onClick={onLeave} py={6}>
              {t('notes:note.open-child')}
            </Anchor>
          )}
        </div>
      )}
      {form === 'amend' && <AmendNoteForm noteId={note.id} onDone={close} />}
      {form === 'readers' && <NameReadersForm note={note} onDone={close} />}
    </div>
  );
}
