import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  AgencyKind,
  type AgencyRow,
} from '../../src-shared/coordinated-entry/agencies-contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

const AgencyDraft = z.object({ name: z.string(), kinds: z.array(AgencyKind) });

/** An agency and what it does. `edited` null adds one. */
export function AgencyForm({
  edited,
  onCancel,
  onDone,
}: {
  edited: Pick<AgencyRow, 'id' | 'name' | 'kinds'> | null;
  onCancel: () => void;
  onDone: (agencyId: string) => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('agencies.save');
  const draft = useDraft(
    edited ? `edit-agency:${edited.id}` : 'add-agency',
    { name: edited?.name ?? '', kinds: edited?.kinds ?? [] },
    (found) => AgencyDraft.safeParse(found).data ?? null,
  );
  const { name, kinds } = draft.value;

  async function save(): Promise<void> {
    const input = { agencyId: edited?.id ?? null, name: name.trim(), kinds };
    const reply = await submit.run(input, { name, kinds: kinds.join(' ') });
    if (!reply?.ok) return;
    await draft.discard();
    onDone(reply.value.id);
  }

  return (
    <DialogForm
      submitLabel={t(edited ? 'coordinated-entry:save' : 'coordinated-entry:add-agency.submit')}
      onSubmit={() => void save()}
      onCancel={onCancel}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <TextInput
        label={t('coordinated-entry:field.agencyName')}
        value={name}
        error={submit.error('name')}
        maxLength={120}
        required
        data-autofocus
        autoComplete="off"
        onChange={(event) => draft.set({ name: event.currentTarget.value, kinds })}
      />
      <Checkbox.Group
        label={t('coordinated-entry:field.kinds')}
        description={t('coordinated-entry:kinds-hint')}
        value={kinds}
        error={submit.error('kinds')}
        required
        onChange={(values) =>
          draft.set({ name, kinds: AgencyKind.options.filter((kind) => values.includes(kind)) })
        }
      >
        {AgencyKind.options.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`coordinated-entry:kind.${kind}`)} mt="xs" />
        ))}
      </Checkbox.Group>
    </DialogForm>
  );
}
