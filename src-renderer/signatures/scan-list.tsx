import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Saved } from '../../src-shared/exports/contract.ts';
import type { DocumentSigning } from '../../src-shared/signatures/contract.ts';
import { Dialog } from '../kit/dialog.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { SavedNote } from '../kit/saved-note.tsx';
import { useFormat } from '../kit/session.tsx';
import { useCommand } from '../kit/use-command.ts';
import { useQuery } from '../kit/use-query.ts';
import classes from './signing-lines.module.css';

/** The scans of a document signed on paper, each to be looked at and saved out (HS-20). */
export function ScanList({
  documentId,
  scans,
}: {
  documentId: string;
  scans: DocumentSigning['scans'];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      {scans.map(({ id, at, by }) => (
        <div key={id} className={classes.line}>
          <span className={classes.grow}>
            {t('signatures:scan.of', { at: format.instant(at), name: by })}
          </span>
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(id)}>
            {t('signatures:scan.show')}
          </Button>
          <SaveScan documentId={documentId} scanId={id} />
        </div>
      ))}
      <Dialog
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={t('signatures:scan.title')}
        size="xl"
      >
        {shown && <Scan documentId={documentId} scanId={shown} />}
      </Dialog>
    </>
  );
}

/** Saves the scan as it came in, where the person chooses. */
function SaveScan({ documentId, scanId }: { documentId: string; scanId: string }) {
  const { t } = useTranslation();
  const save = useCommand('exports.scan');
  const [saved, setSaved] = useState<Saved | null>(null);

  async function run(): Promise<void> {
    const reply = await save.run({ documentId, scanId });
    setSaved(reply.ok ? reply.value : null);
  }

  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={save.isRunning}
        onClick={() => void run()}
      >
        {t('signatures:scan.save')}
      </Button>
      <ProblemNotice problem={save.problem} />
      {saved && <SavedNote saved={saved} />}
    </>
  );
}

function Scan({ documentId, scanId }: { documentId: string; scanId: string }) {
  const { t } = useTranslation();
  const scan = useQuery('signatures.scan', { documentId, scanId });
  const source = useImageSource(scan.data);
  if (scan.data === undefined) return <ProblemNotice problem={scan.error} />;
  if (source === null)
    return (
      <>
        <p>{t('signatures:scan.not-shown')}</p>
        <SaveScan documentId={documentId} scanId={scanId} />
      </>
    );
  return <img className={classes.scan} src={source} alt={t('signatures:scan.alt')} />;
}

/** An address of the picture for as long as it is on screen; null for what is no picture. */
function useImageSource(scan: { mediaType: string; content: string } | undefined): string | null {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    if (!scan?.mediaType.startsWith('image/')) return;
    const bytes = Uint8Array.from(atob(scan.content), (character) => character.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: scan.mediaType }));
    setSource(url);
    return () => URL.revokeObjectURL(url);
  }, [scan]);
  return source;
}
