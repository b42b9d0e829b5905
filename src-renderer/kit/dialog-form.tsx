import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import classes from './dialog-form.module.css';
import { DraftNote } from './draft-note.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { SaveStateView } from './save-state.tsx';
import type { Draft } from './use-draft.ts';

/**
 * The form inside a dialog: fields, what was refused, and its one primary button (Ctrl+Enter).
 * With a `draft`, closing the dialog keeps what is typed and *Cancel* gives it up. After a refusal
 * the cursor is in the first field that is wrong.
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

  async function cancel(): Promise<void> {
    await draft?.discard();
    onCancel();
  }

  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {draft && <DraftNote draft={draft} />}
      {children}
      <ProblemNotice problem={problem} />
      <div className={classes.end}>
        {draft && <SaveStateView state={draft.state} />}
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
