import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SaveStateView } from '../kit/save-state.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import classes from './raise-line.module.css';

const Note = z.object({ kind: z.enum(['concern', 'update']), text: z.string() });
type Note = z.infer<typeof Note>;

/** A concern or an update in one line: it brings the child onto the next agenda (HS-07). */
export function RaiseLine({
  childId,
  takesFocus = false,
  field,
  onRaised,
}: {
  childId: string;
  takesFocus?: boolean;
  /** So that a key of the page can put the cursor there. */
  field?: RefObject<HTMLInputElement | null>;
  onRaised?: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('families.raise');
  const ownField = useRef<HTMLInputElement>(null);
  const input = field ?? ownField;
  const [said, setSaid] = useState('');
  // A dialog focuses what stands in it when it opens; this may come after a step before it.
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus, input]);
  const draft = useDraft<Note>(
    `raise:${childId}`,
    { kind: 'concern', text: '' },
    (found) => Note.safeParse(found).data ?? null,
  );
  const { kind, text } = draft.value;

  async function raise(): Promise<void> {
    const reply = await submit.run({ childId, kind, text: text.trim() }, { text });
    if (reply?.ok) {
      await draft.discard();
      setSaid(t(`families:raise.done-${kind}`));
      onRaised?.();
    }
    input.current?.focus();
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <div className={classes.line}>
        <SegmentedControl
          aria-label={t('families:raise.kind')}
          value={kind}
          onChange={(next) => draft.set({ kind: next === 'update' ? 'update' : 'concern', text })}
          data={[
            { value: 'concern', label: t('families:raise.concern') },
            { value: 'update', label: t('families:raise.update') },
          ]}
        />
        <TextInput
          ref={input}
          className={classes.text}
          aria-label={t(`families:raise.text-${kind}`)}
          placeholder={t(`families:raise.text-${kind}`)}
          value={text}
          maxLength={4_000}
          autoComplete="off"
          error={submit.error('text')}
          data-autofocus={takesFocus || undefined}
          onChange={(event) => draft.set({ kind, text: event.currentTarget.value })}
        />
        <Button type="submit" data-page-primary loading={submit.isRunning}>
          {t('families:raise.submit')}
        </Button>
      </div>
      <div className={classes.below}>
        <span aria-live="polite">
          {said !== '' && text === '' ? said : t('families:raise.hint')}
        </span>
        {text !== '' && <SaveStateView state={draft.state} isDraft />}
      </div>
      <ProblemNotice problem={submit.problem?.code === 'invalid' ? null : submit.problem} />
    </form>
  );
}
