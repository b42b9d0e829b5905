import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import {
  ChildDraft,
  childInput,
  emptyChild,
  emptyFamily,
  FamilyDraft,
  familyInput,
} from './child-draft.ts';
import { ChildFields } from './child-fields.tsx';
import { ClassSelect } from './class-select.tsx';
import { FamilyFields } from './family-fields.tsx';
import { FamilySelect } from './family-select.tsx';

const NewChild = z.object({
  child: ChildDraft,
  familyId: z.string().nullable(),
  family: FamilyDraft,
  classId: z.string().nullable(),
  start: z.string().nullable(),
});
type NewChild = z.infer<typeof NewChild>;

const empty: NewChild = {
  child: emptyChild,
  familyId: null,
  family: emptyFamily,
  classId: null,
  start: null,
};

/** A child who did not come with the roster, with class, first day and family. */
export function AddChildForm({
  onAdded,
  onCancel,
}: {
  onAdded: (childId: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const submit = useSubmit('families.addChild');
  const draft = useDraft('add-child', empty, (found) => NewChild.safeParse(found).data ?? null);
  const { value } = draft;
  const set = (patch: Partial<NewChild>) => draft.set({ ...value, ...patch });

  async function add(): Promise<void> {
    const reply = await submit.run(
      {
        child: childInput(value.child),
        familyId: value.familyId,
        family: familyInput(value.family),
        classId: value.classId ?? '',
        start: value.start ?? '',
      },
      {
        'child.lastName': value.child.lastName,
        'child.firstName': value.child.firstName,
        'child.dateOfBirth': value.child.dateOfBirth,
        classId: value.classId,
        start: value.start,
      },
    );
    if (!reply?.ok) return;
    await draft.discard();
    onAdded(reply.value.id);
  }

  return (
    <DialogForm
      submitLabel={t('families:add-child.submit')}
      onSubmit={() => void add()}
      onCancel={onCancel}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <ChildFields
        value={value.child}
        onChange={(child) => set({ child })}
        error={submit.error}
        today={settings.data?.today}
      />
      <FieldGrid legend={t('families:the-class')}>
        <ClassSelect
          label={t('families:field.class')}
          value={value.classId}
          onChange={(classId) => set({ classId })}
          error={submit.error('classId')}
          required
        />
        <DateField
          label={t('families:field.start')}
          description={t('families:start-hint')}
          value={value.start}
          onChange={(start) => set({ start })}
          error={submit.error('start')}
          required
        />
      </FieldGrid>
      <FieldGrid legend={t('families:the-family')}>
        <FamilySelect
          value={value.familyId}
          onChange={(familyId) => set({ familyId })}
          error={submit.error('familyId')}
        />
      </FieldGrid>
      {value.familyId === null && (
        <FamilyFields
          value={value.family}
          onChange={(family) => set({ family })}
          error={(field) => submit.error(`family.${field}`)}
        />
      )}
    </DialogForm>
  );
}
