import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Gate } from './frame/gate.tsx';
import { LockCover } from './frame/lock-cover.tsx';
import { styleNonce } from './kit/page-security.ts';
import { createQueryClient } from './kit/query-client.ts';
import { cssVariables, schemeManager, theme } from './theme.ts';

/** The whole window: the theme, what was asked of the vault, and the door or the binder. */
export function App() {
  const [queries] = useState(createQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queries}>
        <LockCover>
          <Gate />
        </LockCover>
      </QueryClientProvider>
    </MantineProvider>
  );
}
