import { SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { SavedEncrypted } from '../../src-shared/coordinated-entry/meetings-contract.ts';
import { Language } from '../../src-shared/operation.ts';
import { DialogForm } from '../kit/dialog-form.tsx';
import { GrowingText } from '../kit/growing-text.tsx';
import { useLanguage } from '../kit/session.tsx';
import { useDraft } from '../kit/use-draft.ts';
import { useSubmit } from '../kit/use-submit.ts';
import type { HeldMeeting } from './held-meeting.ts';
import { PasswordOnce } from './password-once.tsx';

const Leaving = z.strictObject({
  /** Null for the list itself. */
  agencyId: z.string().nullable(),
  recipient: z.string(),
  reason: z.string(),
  language: Language,
});

/** The list, or one agency's sheet, to whom and why; then its password, once (CE-09 to CE-11). */
export function ListForm({
  meeting,
  onPassword,
  onDone,
}: {
  meeting: HeldMeeting;
  /** A password is on screen. */
  onPassword: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const onScreen = useLanguage();
  const list = useSubmit('coordinatedEntry.exportList');
  const sheet = useSubmit('coordinatedEntry.exportSheet');
  const [saved, setSaved] = useState<SavedEncrypted | null>(null);
  const draft = useDraft<z.infer<typeof Leaving>>(
    `preparation-list:${meeting.id}`,
    { agencyId: null, recipient: '', reason: '', language: onScreen },
    (found) => Leaving.safeParse(found).data ?? null,
  );
  const { agencyId, recipient, reason, language } = draft.value;
  const set = (patch: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...patch });
  const submit = agencyId === null ? list : sheet;

  async function save(): Promise<void> {
    const leaving = { meetingId: meeting.id, recipient, reason, language };
    const required = { recipient, reason };
    const reply =
      agencyId === null
        ? await list.run(leaving, required)
        : await sheet.run({ ...leaving, agencyId }, required);
    if (!reply?.ok) return;
    if (reply.value.password !== null) onPassword();
    setSaved(reply.value);
    await draft.discard();
  }

  if (saved?.password) {
    return <PasswordOnce saved={saved} password={saved.password} onDone={onDone} />;
  }
  return (
    <DialogForm
      submitLabel={t('region-meetings:list.submit')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={submit.isRunning}
      problem={submit.problem}
      draft={draft}
    >
      <Text>{t('region-meetings:list.detail')}</Text>
      {saved && <output>{t('exports:not-saved')}</output>}
      <Select
        label={t('region-meetings:list.what')}
        data={[
          { value: '', label: t('region-meetings:list.whole') },
          ...meeting.agencies.map((one) => ({
            value: one.agencyId,
            label: t('region-meetings:list.sheet', { agency: one.name }),
          })),
        ]}
        value={agencyId ?? ''}
        comboboxProps={{ withinPortal: false }}
        onChange={(id) => set({ agencyId: id || null })}
      />
      <TextInput
        label={t('region-meetings:list.recipient')}
        description={t('region-meetings:list.recipient-hint')}
        value={recipient}
        maxLength={200}
        required
        data-autofocus
        autoComplete="off"
        error={submit.error('recipient')}
        onChange={(event) => set({ recipient: event.currentTarget.value })}
      />
      <GrowingText
        label={t('region-meetings:list.reason')}
        value={reason}
        onChange={(text) => set({ reason: text })}
        maxLength={500}
        required
        error={submit.error('reason')}
      />
      <SegmentedControl
        aria-label={t('conferences:print.language')}
        value={language}
        onChange={(value) => set({ language: Language.parse(value) })}
        data={Language.options.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
    </DialogForm>
  );
}
