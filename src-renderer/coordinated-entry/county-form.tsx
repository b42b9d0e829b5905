import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Region } from '../../src-shared/coordinated-entry/regions-contract.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import { RegionSelect } from './region-select.tsx';

const CountyDraft = z.object({ name: z.string(), regionId: z.string().nullable() });

/** A county and its region; its households go with it (CE-02). */
export function CountyForm({
  edited,
  regionId,
  onDone,
}: {
  edited: Region['counties'][number] | null;
  regionId: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('regions.saveCounty');
  const remove = useCommand('regions.removeCounty');
  const first: z.infer<typeof CountyDraft> = { name: edited?.name ?? '', regionId };
  const draft = useDraft(
    edited ? `edit-county:${edited.id}` : `add-county:${regionId}`,
    first,
    (found) => CountyDraft.safeParse(found).data ?? null,
  );
  const { value } = draft;

  async function save(): Promise<void> {
    const input = { name: value.name.trim(), regionId: value.regionId ?? '' };
    const reply = await submit.run({ countyId: edited?.id ?? null, ...input }, value);
    if (reply?.ok) await leave();
  }

  async function removeIt(countyId: string): Promise<void> {
    const reply = await remove.run({ countyId });
    if (reply.ok) await leave();
  }

  async function leave(): Promise<void> {
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t(edited ? 'coordinated-entry:save' : 'coordinated-entry:add-county.submit')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <TextInput
        label={t('coordinated-entry:field.county')}
        value={value.name}
        error={submit.error('name')}
        maxLength={80}
        required
        data-autofocus
        autoComplete="off"
        onChange={(event) => draft.set({ ...value, name: event.currentTarget.value })}
      />
      <RegionSelect
        label={t('coordinated-entry:field.region')}
        value={value.regionId}
        onChange={(id) => draft.set({ ...value, regionId: id })}
        error={submit.error('regionId')}
        required
      />
      {edited && (
        <div>
          {edited.households === 0 ? (
            <Button
              variant="default"
              size="compact-sm"
              loading={remove.isRunning}
              onClick={() => void removeIt(edited.id)}
            >
              {t('coordinated-entry:remove-county', { name: edited.name })}
            </Button>
          ) : (
            t('coordinated-entry:county-households', { count: edited.households })
          )}
          <ProblemNotice problem={remove.problem} />
        </div>
      )}
    </DialogForm>
  );
}
