import { Button, FileButton, Progress } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterRead } from '../../src-shared/families/contract.ts';
import { LARGEST_FILE_BYTES } from '../../src-shared/files/contract.ts';
import type { Problem } from '../../src-shared/problem.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useFormat } from '../kit/session.tsx';
import { uploadFile } from '../kit/upload-file.ts';
import { useCommand } from '../kit/use-command.ts';
import classes from './import.module.css';
import type { RosterFile } from './import-state.ts';

/** The first step: drop or choose the file; it is read at once. */
export function ImportFile({
  file,
  read,
  onRead,
  onAnother,
}: {
  file: RosterFile | null;
  read: RosterRead | null;
  onRead: (next: { file: RosterFile; read: RosterRead }) => void;
  onAnother: () => void;
}) {
  const { t } = useTranslation();
  const readRoster = useCommand('families.readRoster');
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOver, setOver] = useState(false);
  const resetInput = useRef<() => void>(null);

  async function take(chosen: File | null | undefined): Promise<void> {
    resetInput.current?.();
    if (!chosen || percent !== null) return;
    setProblem(tooLarge(chosen));
    if (chosen.size > LARGEST_FILE_BYTES) return;
    setPercent(0);
    const sent = await uploadFile(chosen, 'roster', (done, total) =>
      setPercent(Math.round((100 * done) / total)),
    );
    const found = sent.ok ? await readRoster.run(sent.value) : sent;
    setPercent(null);
    if (!sent.ok || !found.ok) {
      setProblem(found.ok ? null : found.problem);
      return;
    }
    onRead({ file: { fileId: sent.value.fileId, fileName: chosen.name }, read: found.value });
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  if (file && read) return <ReadFile file={file} read={read} onAnother={onAnother} />;
  return (
    <section
      aria-label={t('families:import.drop')}
      className={classes.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileTypeCsv size={40} stroke={1.25} aria-hidden />
      <p>{t('families:import.drop')}</p>
      <FileButton
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        resetRef={resetInput}
        onChange={(chosen) => void take(chosen)}
      >
        {(props) => (
          <Button {...props} data-page-primary autoFocus loading={percent !== null}>
            {t('families:import.choose')}
          </Button>
        )}
      </FileButton>
      <p className={classes.quiet}>{t('families:import.file-hint')}</p>
      {percent !== null && (
        <Progress value={percent} aria-label={t('families:import.reading')} w="100%" />
      )}
      <ProblemNotice problem={problem} />
    </section>
  );
}

function tooLarge(file: File): Problem | null {
  if (file.size <= LARGEST_FILE_BYTES) return null;
  return { code: 'invalid', fields: [{ path: 'file', key: 'file-too-large' }] };
}

function ReadFile({
  file,
  read,
  onAnother,
}: {
  file: RosterFile;
  read: RosterRead;
  onAnother: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.readFile}>
      <div>
        <strong>{file.fileName}</strong>
        <p className={classes.quiet}>
          {t('families:import.read', {
            count: read.records,
            number: format.number(read.records),
            columns: read.header.length,
            encoding: t(`roster:encodings.${read.encoding}`, { defaultValue: read.encoding }),
            delimiter: t(`roster:delimiters.${read.delimiter}`, { defaultValue: read.delimiter }),
          })}
        </p>
        {read.warnings.map(({ code, line }) => (
          <p key={`${code}|${line}`}>{t(`roster:fileWarnings.${code}`, { line })}</p>
        ))}
      </div>
      <Button variant="default" onClick={onAnother}>
        {t('families:import.another')}
      </Button>
    </div>
  );
}
