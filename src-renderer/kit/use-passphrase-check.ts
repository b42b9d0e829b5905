import { useEffect, useState } from 'react';
import { checkPassphrase, type PassphraseCheck } from '../../src-shared/passphrase.ts';

/** The check of what is typed, a moment after the last key; null until it is known. */
export function usePassphraseCheck(
  passphrase: string,
  siteName: string,
  personName: string,
): PassphraseCheck | null {
  const [check, setCheck] = useState<{ of: string; result: PassphraseCheck } | null>(null);
  // The dictionaries are large: they load while the person still thinks.
  useEffect(() => void checkPassphrase('', { siteName: '', personName: '' }), []);
  useEffect(() => {
    if (passphrase === '') return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const result = await checkPassphrase(passphrase, { siteName, personName });
      if (isCurrent) setCheck({ of: passphrase, result });
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [passphrase, siteName, personName]);
  return check?.of === passphrase ? check.result : null;
}
