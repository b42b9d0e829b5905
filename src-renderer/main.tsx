import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './theme.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startSentences } from './i18n.ts';
import { guardHtml, styleNonce } from './kit/page-security.ts';

guardHtml();
setNonce(styleNonce());
startSentences(navigator.language.startsWith('es') ? 'es' : 'en');

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
