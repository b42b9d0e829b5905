import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '../i18n.ts';
import { KeyRingProvider } from '../kit/page-keys.tsx';
import { type Session, SessionProvider } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { createBinderRouter } from '../router.tsx';
import { BlockedPage } from '../vault/blocked-page.tsx';
import { Door } from '../vault/door.tsx';
import { FirstRunPage } from '../vault/first-run-page.tsx';
import { MustChangePage } from '../vault/must-change-page.tsx';
import { RecoveryPage } from '../vault/recovery-page.tsx';
import { RecoverySheet } from '../vault/recovery-sheet.tsx';
import { SignInPage } from '../vault/sign-in-page.tsx';
import { useTouch } from './use-touch.ts';

/**
 * The door or the binder, as the vault says: first run, blocked, sign-in, or open. A recovery code
 * that was just made stays on screen until it is typed back or put off, though the binder is open.
 */
export function Gate() {
  const { t } = useTranslation();
  const { data: status, error } = useQuery('vault.status', {});
  const [code, setCode] = useState<string | null>(null);
  const [isRecovering, setRecovering] = useState(false);

  if (error) return <BlockedPage problem={error} />;
  if (status === undefined) return <Door title={t('common:loading')} quiet />;
  if (status.problem) return <BlockedPage problem={status.problem} />;
  if (status.state === 'none') return <FirstRunPage onCreated={setCode} />;
  if (status.session === null) {
    return isRecovering ? (
      <RecoveryPage
        status={status}
        onRecovered={(next) => {
          setRecovering(false);
          setCode(next);
        }}
        onBack={() => setRecovering(false)}
      />
    ) : (
      <SignInPage status={status} onRecover={() => setRecovering(true)} />
    );
  }
  return (
    <SessionProvider session={status.session}>
      <Inside session={status.session} code={code} onCodeKept={() => setCode(null)} />
    </SessionProvider>
  );
}

function Inside({
  session,
  code,
  onCodeKept,
}: {
  session: Session;
  code: string | null;
  onCodeKept: () => void;
}) {
  const { t } = useTranslation();
  useTouch();
  useEffect(() => setLanguage(session.language), [session.language]);
  if (code !== null) {
    return (
      <Door title={t('vault:sheet.title')} wide>
        <RecoverySheet code={code} onDone={onCodeKept} />
      </Door>
    );
  }
  if (session.mustChangePassphrase) return <MustChangePage />;
  return <Binder key={session.personId} />;
}

function Binder() {
  const router = useMemo(createBinderRouter, []);
  return (
    <KeyRingProvider>
      <RouterProvider router={router} />
    </KeyRingProvider>
  );
}
