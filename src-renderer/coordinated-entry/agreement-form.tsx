import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Problem } from '../../src-shared/problem.ts';
import { call } from '../kit/bridge.ts';
import { DateField } from '../kit/date-field.tsx';
import { DialogForm } from '../kit/dialog-form.tsx';
import { uploadFile } from '../kit/upload-file.ts';
import { problemAt, useCommand } from '../kit/use-command.ts';
import { useDraft } from '../kit/use-draft.ts';

/** The largest document that the binder keeps, in bytes. */
const LARGEST = 5 * 1024 * 1024;
const TYPES = 'application/pdf,image/png,image/jpeg';

const AgreementDraft = z.object({ signedOn: z.string().nullable(), endsOn: z.string().nullable() });
const empty: z.infer<typeof AgreementDraft> = { signedOn: null, endsOn: null };
const parse = (found: unknown) => AgreementDraft.safeParse(found).data ?? null;

/**
 * A signed partner agreement: when it was signed, how long it holds, and the document (CE-07). The
 * days are kept as a draft; the file stays where it lies and is chosen again.
 */
export function AgreementForm({
  agencyId,
  today,
  onDone,
}: {
  agencyId: string;
  today: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const add = useCommand('agencies.addAgreement');
  const draft = useDraft(`agreement:${agencyId}`, empty, parse);
  const { signedOn, endsOn } = draft.value;
  const [file, setFile] = useState<File | null>(null);
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const problem = refused ?? add.problem;
  const error = (path: string) => {
    const found = problemAt(problem, path);
    return found && t(`problems:${found.key}`, found.values ?? {});
  };

  async function save(): Promise<void> {
    const fields = problemsOf(signedOn, file);
    setRefused(fields.length > 0 ? { code: 'invalid', fields } : null);
    if (fields.length > 0 || file === null || signedOn === null) return;
    setSending(true);
    const sent = await uploadFile(file, 'scan');
    setSending(false);
    if (!sent.ok) return setRefused(sent.problem);
    const { fileId } = sent.value;
    const reply = await add.run({ agencyId, signedOn, endsOn, fileId });
    if (!reply.ok) return void call('files.discard', { fileId });
    await draft.discard();
    onDone();
  }

  return (
    <DialogForm
      submitLabel={t('coordinated-entry:agreement.submit')}
      onSubmit={() => void save()}
      onCancel={onDone}
      isRunning={isSending || add.isRunning}
      problem={problem}
      draft={draft}
    >
      <DateField
        label={t('coordinated-entry:field.signedOn')}
        value={signedOn}
        onChange={(day) => draft.set({ signedOn: day, endsOn })}
        error={error('signedOn')}
        max={today}
        required
      />
      <DateField
        label={t('coordinated-entry:field.endsOn')}
        description={t('coordinated-entry:agreement.ends-hint')}
        value={endsOn}
        onChange={(day) => draft.set({ signedOn, endsOn: day })}
        error={error('endsOn')}
      />
      <FileInput
        label={t('coordinated-entry:agreement.file')}
        description={t('signatures:paper.file-hint')}
        placeholder={t('signatures:paper.choose')}
        accept={TYPES}
        value={file}
        onChange={setFile}
        required
        clearable
        clearButtonProps={{ 'aria-label': t('common:remove') }}
        error={error('file') ?? error('fileId')}
      />
    </DialogForm>
  );
}

function problemsOf(signedOn: string | null, file: File | null) {
  return [
    ...(signedOn === null ? [{ path: 'signedOn', key: 'required' }] : []),
    ...(file === null ? [{ path: 'file', key: 'required' }] : []),
    ...(file !== null && file.size > LARGEST ? [{ path: 'file', key: 'scan-too-large' }] : []),
    ...(file !== null && !TYPES.split(',').includes(file.type)
      ? [{ path: 'file', key: 'scan-not-readable' }]
      : []),
  ];
}
