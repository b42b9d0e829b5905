import { Checkbox, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Discipline, defaultDiscipline, workingDisciplines } from '../../src-shared/disciplines.ts';
import { Language } from '../../src-shared/operation.ts';
import type { Person } from '../../src-shared/people/contract.ts';
import { Role } from '../../src-shared/rights.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { FieldGrid } from '../kit/field-grid.tsx';
import { useLanguage } from '../kit/session.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useQuery } from '../kit/use-query.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { RoleSentence } from './role-sentence.tsx';

const PersonDraft = z.object({
  name: z.string(),
  /** Null follows the roles. */
  discipline: Discipline.nullable(),
  roles: z.array(Role),
  classIds: z.array(z.string()),
  language: Language,
});
type PersonDraft = z.infer<typeof PersonDraft>;

const blank = {
  access: 'none',
  affiliation: 'staff',
  organization: null,
  title: null,
  agencyId: null,
  lastSignedInAt: null,
} as const;

/** A member of staff: name, roles, classes, discipline. `edited` null adds one. */
export function PersonForm({
  edited,
  onCancel,
  onDone,
}: {
  edited: Person | null;
  onCancel: () => void;
  /** Gets the person as added or changed. */
  onDone: (person: Person) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const classes = useQuery('families.classes', {});
  const add = useSubmit('people.add');
  const edit = useSubmit('people.edit');
  const submit = edited ? edit : add;
  const draft = useDraft<PersonDraft>(
    edited ? `edit-person:${edited.id}` : 'add-person',
    {
      name: edited?.name ?? '',
      discipline: edited?.discipline ?? null,
      roles: edited?.roles ?? [],
      classIds: edited?.classIds ?? [],
      language: edited?.language ?? language,
    },
    (found) => PersonDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;
  const set = (patch: Partial<PersonDraft>) => draft.set({ ...value, ...patch });

  async function save(): Promise<void> {
    const { name, discipline, roles, classIds, language: own } = value;
    const input = {
      name: name.trim(),
      discipline: discipline ?? defaultDiscipline(roles),
      roles,
      classIds,
      language: own,
    };
    const id = edited ? await saveEdited(edited.id) : await saveNew();
    if (id === null) return;
    await draft.discard();
    onDone({ ...blank, ...edited, ...input, id });

    async function saveEdited(personId: string): Promise<string | null> {
      const reply = await edit.run({ personId, ...input }, { name });
      return reply?.ok ? personId : null;
    }

    async function saveNew(): Promise<string | null> {
      const reply = await add.run(input, { name });
      return reply?.ok ? reply.value.id : null;
    }
  }

  return (
    <DialogForm
      submitLabel={t(edited ? 'people:save' : 'people:add.submit')}
      onSubmit={() => void save()}
      onCancel={onCancel}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <TextInput
        label={t('people:field.name')}
        description={t('people:name-hint')}
        value={value.name}
        error={submit.error('name')}
        maxLength={120}
        required
        data-autofocus
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('people:field.roles')}
        description={t('people:roles-hint')}
        value={value.roles}
        error={submit.error('roles')}
        onChange={(chosen) => set({ roles: Role.options.filter((role) => chosen.includes(role)) })}
      >
        <Stack gap="xs" mt="xs">
          {Role.options.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`common:role.${role}`)}
              description={<RoleSentence role={role} />}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <MultiSelect
        label={t('people:field.classes')}
        description={t('people:classes-hint')}
        data={classes.data?.map((row) => ({ value: row.id, label: row.name })) ?? []}
        value={value.classIds}
        error={submit.error('classIds')}
        onChange={(classIds) => set({ classIds })}
        searchable
        clearable
        nothingFoundMessage={t('people:no-class-found')}
      />
      <FieldGrid>
        <Select
          label={t('people:field.discipline')}
          description={t('people:discipline-hint')}
          data={workingDisciplines.map((discipline) => ({
            value: discipline,
            label: t(`common:discipline.${discipline}`),
          }))}
          value={value.discipline ?? defaultDiscipline(value.roles)}
          onChange={(chosen) => set({ discipline: Discipline.safeParse(chosen).data ?? null })}
        />
        <Select
          label={t('common:language.label')}
          description={t('people:language-hint')}
          data={Language.options.map((each) => ({
            value: each,
            label: t(`common:language.${each}`),
          }))}
          value={value.language}
          onChange={(chosen) => set({ language: chosen === 'es' ? 'es' : 'en' })}
        />
      </FieldGrid>
    </DialogForm>
  );
}
