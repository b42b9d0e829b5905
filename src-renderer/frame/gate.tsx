import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '../i18n.ts';
import { type Session, SessionProvider } from '../kit/session.tsx';
import { useQuery } from '../kit/use-query.ts';
import { BlockedPage } from '../vault/blocked-page.tsx';
import { Door } from '../vault/door.tsx';
import { SignInPage } from '../vault/sign-in-page.tsx';
import { useTouch } from './use-touch.ts';

/** Loaded when they are turned to: the door opens the sooner. */
const loadBinder = () => import('./binder.tsx');
const Binder = lazy(async () => ({ default: (await loadBinder()).Binder }));
const FirstRunPage = lazy(async () => ({
  default: (await import('../vault/first-run-page.tsx')).FirstRunPage,
}));
const MustChangePage = lazy(async () => ({
  default: (await import('../vault/must-change-page.tsx')).MustChangePage,
}));
const RecoveryPage = lazy(async () => ({
  default: (await import('../vault/recovery-page.tsx')).RecoveryPage,
}));
const RecoverySheet = lazy(async () => ({
  default: (await import('../vault/recovery-sheet.tsx')).RecoverySheet,
}));

/**
 * The door or the binder, as the vault says: first run, blocked, sign-in, or open. A recovery code
 * that was just made stays on screen until it is typed back or put off, though the binder is open.
 */
export function Gate() {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<Door title={t('common:loading')} quiet />}>
      <DoorOrBinder />
    </Suspense>
  );
}

function DoorOrBinder() {
  const { t } = useTranslation();
  const { data: status, error } = useQuery('vault.status', {});
  const [code, setCode] = useState<string | null>(null);
  const [isRecovering, setRecovering] = useState(false);
  const isAtDoor = status !== undefined && status.session === null;
  // While the passphrase is being typed.
  useEffect(() => {
    if (!isAtDoor) return;
    const waiting = requestIdleCallback(() => void loadBinder());
    return () => cancelIdleCallback(waiting);
  }, [isAtDoor]);

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
