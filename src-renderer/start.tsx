import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startSentences } from './i18n.ts';
import { keepFocusOfButtonsAtWork } from './kit/keep-focus.ts';

/** Puts the window's content into index.html, in the language of the machine until someone signs in. */
export function start(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  startSentences(navigator.language.startsWith('es') ? 'es' : 'en');
  keepFocusOfButtonsAtWork(document);
  createRoot(root).render(<App />);
}
