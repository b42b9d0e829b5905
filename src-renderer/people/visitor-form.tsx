import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Discipline, workingDisciplines } from '../../src-shared/disciplines.ts';
import { OutsideAffiliation } from '../../src-shared/people/affiliation.ts';
import type { Person, VisitorInput } from '../../src-shared/people/contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

const VisitorDraft = z.object({
  name: z.string(),
  affiliation: OutsideAffiliation,
  organization: z.string(),
  title: z.string(),
  discipline: Discipline,
});

/** What is known of somebody from outside once added, as attendance needs it. */
export type Visitor = VisitorInput & { personId: string };

/** Somebody from outside: name, whom the person comes for, as what. `edited` null adds one. */
export function VisitorForm({
  edited,
  onCancel,
  onDone,
}: {
  edited: Person | null;
  onCancel: () => void;
  onDone: (visitor: Visitor) => void;
}) {
  const { t } = useTranslation();
  const add = useSubmit('people.addVisitor');
  const edit = useSubmit('people.editVisitor');
  const submit = edited ? edit : add;
  const draft = useDraft(
    edited ? `edit-visitor:${edited.id}` : 'add-visitor',
    {
      name: edited?.name ?? '',
      affiliation: OutsideAffiliation.safeParse(edited?.affiliation).data ?? 'visitor',
      organization: edited?.organization ?? '',
      title: edited?.title ?? '',
      discipline: edited?.discipline ?? 'specialist',
    },
    (found) => VisitorDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;
  const set = (patch: Partial<typeof value>) => draft.set({ ...value, ...patch });
  const isParent = value.affiliation === 'parent';

  async function save(): Promise<void> {
    const input: VisitorInput = {
      ...value,
      name: value.name.trim(),
      organization: value.organization.trim() || null,
      title: value.title.trim() || null,
      discipline: isParent ? 'family' : working(value.discipline),
    };
    const personId = await send(input);
    if (personId === null) return;
    await draft.discard();
    onDone({ ...input, personId });
  }

  async function send(input: VisitorInput): Promise<string | null> {
    const required = { name: input.name };
    if (edited === null) {
      const reply = await add.run(input, required);
      return reply?.ok ? reply.value.id : null;
    }
    const reply = await edit.run({ personId: edited.id, ...input }, required);
    return reply?.ok ? edited.id : null;
  }

  return (
    <DialogForm
      submitLabel={t(edited ? 'people:save' : 'people:visitor.submit')}
      onSubmit={() => void save()}
      onCancel={onCancel}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <TextInput
        label={t('people:field.name')}
        value={value.name}
        error={submit.error('name')}
        maxLength={120}
        required
        data-autofocus
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('people:visitor.affiliation')}
        value={value.affiliation}
        onChange={(chosen) => set({ affiliation: OutsideAffiliation.parse(chosen) })}
      >
        <Stack gap="xs" mt="xs">
          {OutsideAffiliation.options.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`common:affiliation.${one}`)}
              description={t(`people:visitor.${one}-hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {!isParent && (
        <FieldGrid>
          <TextInput
            label={t('people:visitor.organization')}
            value={value.organization}
            error={submit.error('organization')}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => set({ organization: event.currentTarget.value })}
          />
          <TextInput
            label={t('people:visitor.job')}
            value={value.title}
            error={submit.error('title')}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <Select
            label={t('people:field.discipline')}
            data={workingDisciplines.map((one) => ({
              value: one,
              label: t(`common:discipline.${one}`),
            }))}
            value={working(value.discipline)}
            error={submit.error('discipline')}
            comboboxProps={{ withinPortal: false }}
            onChange={(chosen) =>
              set({ discipline: Discipline.safeParse(chosen).data ?? 'specialist' })
            }
          />
        </FieldGrid>
      )}
    </DialogForm>
  );
}

/** Whoever was taken for a parent first has no discipline yet. */
function working(discipline: Discipline): Discipline {
  return discipline === 'family' ? 'specialist' : discipline;
}
