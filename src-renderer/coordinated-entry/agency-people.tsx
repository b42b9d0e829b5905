import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { AgencyView } from '../../src-shared/coordinated-entry/agencies-contract.ts';
import classes from '../families/child-page.module.css';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';

/** Who works at the agency and may come to a meeting; each agency decides whom it sends (CE-06). */
export function AgencyPeople({ view }: { view: AgencyView }) {
  const { t } = useTranslation();
  const remove = useCommand('agencies.removePerson');
  const [isAdding, setAdding] = useState(false);
  return (
    <section>
      <h2>{t('coordinated-entry:field.people')}</h2>
      {view.people.length === 0 && <p>{t('coordinated-entry:people-none')}</p>}
      <ul className={classes.list}>
        {view.people.map(({ id, name, title }) => (
          <li key={id} className={classes.top}>
            <span>{name}</span>
            <span className={classes.quiet}>{title}</span>
            {view.mayManage && (
              <ConfirmButton
                className={classes.end}
                variant="subtle"
                size="compact-sm"
                label={t('coordinated-entry:remove-person.label')}
                question={t('coordinated-entry:remove-person.question', { name })}
                detail={t('coordinated-entry:remove-person.detail')}
                verb={t('coordinated-entry:remove-person.label')}
                onConfirm={() => void remove.run({ agencyId: view.id, personId: id })}
              />
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={remove.problem} />
      {view.mayManage && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAdding(true)}>
          {t('coordinated-entry:add-person.title')}
        </Button>
      )}
      <Dialog
        opened={isAdding}
        onClose={() => setAdding(false)}
        title={t('coordinated-entry:add-person.title')}
      >
        <AddPersonForm agencyId={view.id} onDone={() => setAdding(false)} />
      </Dialog>
    </section>
  );
}

const PersonDraft = z.object({ name: z.string(), title: z.string() });

/** Somebody who works at an agency; `onDone` gets the person's id, or null when it was given up. */
export function AddPersonForm({
  agencyId,
  onDone,
}: {
  agencyId: string;
  onDone: (personId: string | null) => void;
}) {
  const { t } = useTranslation();
  const submit = useSubmit('agencies.addPerson');
  const draft = useDraft(
    `add-agency-person:${agencyId}`,
    { name: '', title: '' },
    (found) => PersonDraft.safeParse(found).data ?? null,
  );
  const { name, title } = draft.value;

  async function save(): Promise<void> {
    const input = { agencyId, name: name.trim(), title: title.trim() || null };
    const reply = await submit.run(input, { name });
    if (!reply?.ok) return;
    await draft.discard();
    onDone(reply.value.id);
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:add-person.submit')}
      onSubmit={() => void save()}
      onCancel={() => onDone(null)}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <TextInput
        label={t('coordinated-entry:field.personName')}
        value={name}
        error={submit.error('name')}
        maxLength={120}
        required
        data-autofocus
        autoComplete="off"
        onChange={(event) => draft.set({ name: event.currentTarget.value, title })}
      />
      <TextInput
        label={t('coordinated-entry:field.title')}
        value={title}
        error={submit.error('title')}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => draft.set({ name, title: event.currentTarget.value })}
      />
    </DialogForm>
  );
}
