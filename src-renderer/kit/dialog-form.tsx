import { Button } from '@mantine/core';
import {
  type FormEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import classes from './dialog-form.module.css';
import { DraftNote } from './draft-note.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { SaveStateView } from './save-state.tsx';
import type { Draft } from './use-draft.ts';

/** Where something can be typed, picked or ticked. */
const FIELD = ['input:not([type="hidden"])', 'textarea', 'select']
  .map((field) => `${field}:not(:disabled)`)
  .join(', ');

/**
 * The form inside a dialog: fields, what was refused, and its one primary button (Ctrl+Enter).
 * The cursor begins in the field that asks for it (`data-autofocus`), else in the first one.
 * With a `draft`, closing the dialog keeps what is typed and *Cancel* gives it up. After a refusal
 * the cursor is in the first field that is wrong. A date that is none holds the form back.
 */
export function DialogForm({
  submitLabel,
  onSubmit,
  onCancel,
  isRunning,
  problem,
  draft,
  children,
}: {
  /** A verb: 'Add the child'. */
  submitLabel: string;
  onSubmit: () => void;
  onCancel: () => void;
  isRunning: boolean;
  problem: Problem | null;
  draft?: Pick<Draft<unknown>, 'state' | 'foundAt' | 'discard'>;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  // The dialog looks for whom to give the focus only after this, and else takes its close button.
  useLayoutEffect(() => {
    if (form.current?.querySelector('[data-autofocus]')) return;
    form.current?.querySelector(FIELD)?.setAttribute('data-autofocus', 'true');
  }, []);

  // A form that follows another in an open dialog: that one took the focus away with it.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);

  const [isDraft, setDraft] = useState(false);
  if (draft && draft.state !== 'saved' && !isDraft) setDraft(true);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wrong = form.current?.querySelector<HTMLElement>('[data-wrong]');
    if (!wrong) onSubmit();
    // Leaving the field has it say what is wrong; the cursor comes back to it.
    wrong?.blur();
    wrong?.focus();
  }

  async function cancel(): Promise<void> {
    await draft?.discard();
    onCancel();
  }

  return (
    <form ref={form} noValidate className={classes.form} onSubmit={submit}>
      {draft && <DraftNote draft={draft} />}
      {children}
      <ProblemNotice problem={problem} />
      <div className={classes.end}>
        {draft && isDraft && <SaveStateView state={draft.state} isDraft />}
        <Button variant="default" onClick={() => void cancel()}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" data-page-primary loading={isRunning}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
