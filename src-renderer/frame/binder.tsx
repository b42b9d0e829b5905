import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { KeyRingProvider } from '../kit/page-keys.tsx';
import { PresentingProvider } from '../kit/presenting.tsx';
import { ClocksProvider } from '../meetings/clocks.tsx';
import { createBinderRouter } from '../router.tsx';

/** The open binder: its pages, the frame around them, and the keys that work in it. */
export function Binder() {
  const router = useMemo(createBinderRouter, []);
  return (
    <KeyRingProvider>
      <PresentingProvider>
        <ClocksProvider>
          <RouterProvider router={router} />
        </ClocksProvider>
      </PresentingProvider>
    </KeyRingProvider>
  );
}
