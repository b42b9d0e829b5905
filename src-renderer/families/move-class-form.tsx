import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useSubmit } from '../kit/use-submit.ts';
import { ClassSelect } from './class-select.tsx';

/** Into another class from a day on; also brings a child back who has left. */
export function MoveClassForm({
  childId,
  currentClassId,
  today,
  onDone,
}: {
  childId: string;
  currentClassId: string | null;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('families.moveClass');
  const [classId, setClassId] = useState<string | null>(null);
  const [start, setStart] = useState<string | null>(today);

  async function move(): Promise<void> {
    const input = { childId, classId: classId ?? '', start: start ?? '' };
    const reply = await submit.run(input, { classId, start });
    if (reply?.ok) onDone();
  }

  const words = currentClassId === null ? 'return' : 'move';
  return (
    <DialogForm
      submitLabel={t(`families:${words}.submit`)}
      onSubmit={() => void move()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
    >
      <p>{t(`families:${words}.detail`)}</p>
      <FieldGrid>
        <ClassSelect
          label={t('families:move.to')}
          value={classId}
          onChange={setClassId}
          error={submit.error('classId')}
          without={currentClassId}
          required
        />
        <DateField
          label={t('families:move.start')}
          value={start}
          onChange={setStart}
          error={submit.error('start')}
          required
        />
      </FieldGrid>
    </DialogForm>
  );
}
