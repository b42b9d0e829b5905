import { Button, Checkbox, FileInput, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../src-shared/problem.ts';
import type { SignatureLine } from '../../src-shared/signatures/contract.ts';
import { call } from '../kit/bridge.ts';
import { DateField } from '../kit/date-field.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { uploadFile } from '../kit/upload-file.ts';
import { problemAt, useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import { PrintDocument } from './print-document.tsx';
import classes from './round.module.css';
import { isUnsigned } from './unsigned.ts';

/** The largest scan that the binder keeps, in bytes. */
const LARGEST_SCAN = 5 * 1024 * 1024;
const SCAN_TYPES = 'application/pdf,image/png,image/jpeg';

interface PaperDocument {
  documentId: string;
  meetingId: string;
  formId: string | null;
  planId: string | null;
  name: string;
  lines: readonly SignatureLine[];
}

/** A document signed on paper: which, who signed, when, and the scan of the sheet (HS-20). */
export function PaperForm({
  documents,
  personId,
  onRecorded,
}: {
  documents: readonly PaperDocument[];
  /** Ticked at first, if given. */
  personId: string | null;
  /** What was done, in words, and who signed. */
  onRecorded: (sentence: string, personIds: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const today = useQuery('settings.get', {}).data?.today ?? null;
  const record = useCommand('signatures.recordPaper');
  const open = documents.filter((document) => waitsFor(document, null));
  const [chosen, setChosen] = useState<string | null>(null);
  const [signers, setSigners] = useState<readonly string[]>(personId === null ? [] : [personId]);
  const [date, setDate] = useState<string | null | undefined>(undefined);
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);

  const which = useRef<HTMLSelectElement>(null);
  const document =
    open.find(({ documentId }) => documentId === chosen) ??
    open.find((one) => waitsFor(one, personId)) ??
    open[0];
  const signedOn = date === undefined ? today : date;
  const missing = document?.lines.filter(isUnsigned) ?? [];
  const ticked = missing.map((line) => line.personId).filter((id) => signers.includes(id));
  const problem = refused ?? record.problem;
  const error = (path: string) => {
    const found = problemAt(problem, path);
    return found && t(`problems:${found.key}`, found.values ?? {});
  };

  async function submit(): Promise<void> {
    const problems = problemsOf({ ticked, signedOn, file });
    setRefused(problems.length > 0 ? { code: 'invalid', fields: problems } : null);
    if (problems.length > 0 || !document || file === null || !signedOn) return;
    setPercent(0);
    const sent = await uploadFile(file, 'scan', (done, all) => {
      setPercent(Math.round((done / all) * 100));
    });
    setPercent(null);
    if (!sent.ok) return setRefused(sent.problem);
    const { documentId } = document;
    const { fileId } = sent.value;
    const reply = await record.run({ documentId, personIds: ticked, signedOn, fileId });
    if (!reply.ok) return void call('files.discard', { fileId });
    setFile(null);
    setChosen(null);
    // The next sheet begins with which document it is.
    which.current?.focus();
    const done = { count: ticked.length, document: document.name };
    onRecorded(t('signatures:paper.recorded', done), ticked);
  }

  if (document === undefined) return <p>{t('signatures:paper.none')}</p>;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={classes.small}>{t('signatures:paper.hint')}</p>
      <NativeSelect
        ref={which}
        label={t('signatures:paper.document')}
        value={document.documentId}
        data={open.map(({ documentId, name }) => ({ value: documentId, label: name }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <PrintDocument
        key={document.documentId}
        meetingId={document.meetingId}
        formId={document.formId}
        planId={document.planId}
      />
      <Checkbox.Group
        label={t('signatures:paper.who')}
        value={ticked}
        onChange={setSigners}
        error={error('personIds')}
      >
        <div className={classes.ticks}>
          {missing.map((line) => (
            <Checkbox key={line.personId} value={line.personId} label={line.name} />
          ))}
        </div>
      </Checkbox.Group>
      <DateField
        label={t('signatures:paper.date')}
        value={signedOn}
        onChange={setDate}
        required
        error={error('signedOn')}
        {...(today === null ? {} : { max: today })}
      />
      <FileInput
        label={t('signatures:paper.file')}
        description={t('signatures:paper.file-hint')}
        placeholder={t('signatures:paper.choose')}
        accept={SCAN_TYPES}
        value={file}
        onChange={setFile}
        required
        clearable
        clearButtonProps={{ 'aria-label': t('common:remove') }}
        error={error('file') ?? error('fileId')}
      />
      <ProblemNotice problem={problem} />
      <Button type="submit" data-page-primary loading={percent !== null || record.isRunning}>
        {t('signatures:paper.verb')}
      </Button>
      <output aria-live="polite" className="visually-hidden">
        {percent !== null && t('signatures:paper.sending', { percent })}
      </output>
    </form>
  );
}

/** Whether a signature is missing: that of `personId`, or of anybody for null. */
function waitsFor({ lines }: PaperDocument, personId: string | null): boolean {
  return lines.some(
    (line) => isUnsigned(line) && (personId === null || line.personId === personId),
  );
}

function problemsOf(given: { ticked: string[]; signedOn: string | null; file: File | null }) {
  const { ticked, signedOn, file } = given;
  return [
    ...(ticked.length === 0 ? [{ path: 'personIds', key: 'required' }] : []),
    ...(signedOn === null ? [{ path: 'signedOn', key: 'date-impossible' }] : []),
    ...(file === null ? [{ path: 'file', key: 'required' }] : []),
    ...(file !== null && file.size > LARGEST_SCAN ? [{ path: 'file', key: 'scan-too-large' }] : []),
    ...(file !== null && !SCAN_TYPES.split(',').includes(file.type)
      ? [{ path: 'file', key: 'scan-not-readable' }]
      : []),
  ];
}
