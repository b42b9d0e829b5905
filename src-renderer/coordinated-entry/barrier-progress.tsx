import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  type BarrierRow,
  BarrierStatus,
} from '../../src-shared/coordinated-entry/barriers-contract.ts';
import classes from '../families/child-page.module.css';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useFormat } from '../kit/session.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { BarrierBadge } from './barrier-badge.tsx';

const ProgressDraft = z.object({
  date: z.string().nullable(),
  note: z.string(),
  status: BarrierStatus.nullable(),
});

/** A barrier with all that was written about it, and the line for the next entry. */
export function BarrierProgress({
  barrier,
  today,
  onEdit,
  onDone,
}: {
  barrier: BarrierRow;
  today: string;
  /** Rewords it; null where the person may not write. */
  onEdit: (() => void) | null;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.file}>
      <div>
        <p className={classes.said}>{barrier.barrier}</p>
        <p className={classes.quiet}>
          {[barrier.regionName ?? t('coordinated-entry:whole-coc'), barrier.ownerName]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {barrier.strategy && (
          <p className={classes.said}>
            {t('coordinated-entry:barriers.strategy', { strategy: barrier.strategy })}
          </p>
        )}
        <div className={classes.top}>
          <BarrierBadge status={barrier.status} />
          {onEdit && (
            <Button variant="subtle" size="compact-sm" onClick={onEdit}>
              {t('coordinated-entry:barriers.edit')}
            </Button>
          )}
        </div>
      </div>
      {barrier.progress.length > 0 && (
        <ul className={classes.list}>
          {barrier.progress.map(({ id, date, by, note, status }) => (
            <li key={id}>
              <div className={classes.top}>
                <span>{format.date(date)}</span>
                <span className={classes.quiet}>{by}</span>
                {status && <BarrierBadge status={status} />}
              </div>
              <p className={classes.said}>{note}</p>
            </li>
          ))}
        </ul>
      )}
      {onEdit && <ProgressForm barrier={barrier} today={today} onDone={onDone} />}
    </div>
  );
}

function ProgressForm({
  barrier,
  today,
  onDone,
}: {
  barrier: BarrierRow;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('barriers.addProgress');
  const empty: z.infer<typeof ProgressDraft> = { date: today, note: '', status: null };
  const draft = useDraft(
    `barrier-progress:${barrier.id}`,
    empty,
    (found) => ProgressDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;
  const { date, note, status } = value;

  async function save(): Promise<void> {
    const input = { barrierId: barrier.id, date: date ?? '', note: note.trim(), status };
    const reply = await submit.run(input, { date, note });
    if (!reply?.ok) return;
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:barriers.progress-submit')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <GrowingText
        label={t('coordinated-entry:barriers.progress')}
        value={note}
        error={submit.error('note')}
        maxLength={2000}
        required
        data-autofocus
        onChange={(text) => draft.set({ ...value, note: text })}
      />
      <FieldGrid>
        <DateField
          label={t('coordinated-entry:field.date')}
          value={date}
          onChange={(day) => draft.set({ ...value, date: day })}
          error={submit.error('date')}
          max={today}
          required
        />
        <NativeSelect
          label={t('coordinated-entry:field.status')}
          value={status ?? ''}
          data={[
            { value: '', label: t('coordinated-entry:barriers.unchanged') },
            ...BarrierStatus.options.map((one) => ({
              value: one,
              label: t(`coordinated-entry:barriers.is-${one}`),
            })),
          ]}
          onChange={({ currentTarget }) =>
            draft.set({
              ...value,
              status: BarrierStatus.safeParse(currentTarget.value).data ?? null,
            })
          }
        />
      </FieldGrid>
    </DialogForm>
  );
}
