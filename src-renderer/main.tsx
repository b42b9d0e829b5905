import { setNonce } from 'get-nonce';
import { config } from 'zod';
import { guardHtml, styleNonce } from './kit/page-security.ts';

// Before any schema is made: zod else tries whether it may compile its checks with `Function`,
// which the content security policy refuses and reports.
config({ jitless: true });
guardHtml();
setNonce(styleNonce());
void import('./start.tsx').then(({ start }) => start());
