import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../src-shared/people/contract.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { NewPassphrase } from '../kit/new-passphrase.tsx';
import { useSession } from '../kit/session.tsx';
import { useSubmit } from '../kit/use-submit.ts';

/**
 * An own passphrase, and with it a key to sign with: given for the first time, given anew when it
 * was forgotten, or taken away.
 */
export function AccessForm({
  person,
  onCancel,
  onDone,
}: {
  person: Person;
  onCancel: () => void;
  /** Gets the sentence that says what has happened. */
  onDone: (said: string) => void;
}) {
  const { t } = useTranslation();
  const { siteName } = useSession();
  const give = useSubmit('people.giveAccess');
  const reset = useSubmit('people.resetAccess');
  const remove = useSubmit('people.removeAccess');
  const isActive = person.access === 'active';
  const submit = isActive ? reset : give;
  const [isTemporary, setTemporary] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const { id: personId, name } = person;

  async function save(): Promise<void> {
    const reply = await submit.run(
      { personId, passphrase: passphrase ?? '', isTemporary },
      { passphrase },
    );
    if (reply?.ok)
      onDone(t(isActive ? 'people:access.reset-done' : 'people:access.given', { name }));
  }

  async function takeAway(): Promise<void> {
    const reply = await remove.run({ personId });
    if (reply?.ok) onDone(t('people:access.removed', { name }));
  }

  return (
    <DialogForm
      submitLabel={t(isActive ? 'people:access.submit-reset' : 'people:access.submit')}
      onSubmit={() => void save()}
      onCancel={onCancel}
      isRunning={submit.isRunning}
      problem={submit.problem ?? remove.problem}
    >
      <p>{t(isActive ? 'people:access.reset-detail' : 'people:access.give-detail', { name })}</p>
      <Radio.Group
        label={t('people:access.who-types')}
        value={isTemporary ? 'temporary' : 'own'}
        onChange={(value) => setTemporary(value === 'temporary')}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="own"
            data-autofocus
            label={t('people:access.own', { name })}
            description={t('people:access.own-hint')}
          />
          <Radio
            value="temporary"
            label={t('people:access.temporary')}
            description={t('people:access.temporary-hint')}
          />
        </Stack>
      </Radio.Group>
      <NewPassphrase
        siteName={siteName}
        personName={name}
        onChange={setPassphrase}
        error={submit.error('passphrase')}
        label={t(isTemporary ? 'people:access.passphrase-temporary' : 'people:access.passphrase', {
          name,
        })}
      />
      {isActive && (
        <div>
          <ConfirmButton
            label={t('people:access.remove')}
            question={t('people:access.remove-question', { name })}
            detail={t('people:access.remove-detail')}
            verb={t('people:access.remove')}
            onConfirm={() => void takeAway()}
          />
        </div>
      )}
    </DialogForm>
  );
}
