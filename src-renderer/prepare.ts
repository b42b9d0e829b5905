import { setNonce } from 'get-nonce';
import { config } from 'zod';
import { guardHtml, styleNonce } from './kit/page-security.ts';

// main.tsx imports this before all else. Before any schema is made: zod else tries whether it may
// compile its checks with `Function`, which the content security policy refuses and reports.
config({ jitless: true });
guardHtml();
setNonce(styleNonce());
