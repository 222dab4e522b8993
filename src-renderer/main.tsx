import '@fontsource/ibm-plex-sans-thai/latin-400.css';
import '@fontsource/ibm-plex-sans-thai/latin-500.css';
import '@fontsource/ibm-plex-sans-thai/latin-600.css';
import '@fontsource/ibm-plex-sans-thai/thai-400.css';
import '@fontsource/ibm-plex-sans-thai/thai-500.css';
import '@fontsource/ibm-plex-sans-thai/thai-600.css';
import '@mantine/core/styles/default-css-variables.css';
import './ui/tokens.css';
import './ui/mantine.css';
import './ui/window.css';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app.tsx';
import { openDesk } from '#renderer/data/open';
import { startLanguages } from '#renderer/i18n/i18n';

const root = document.getElementById('root');
if (root !== null) void start(root);

/** The texts are fetched while the database opens; nothing is drawn before both are there. */
async function start(place: HTMLElement): Promise<void> {
  await Promise.all([startLanguages(), openDesk()]);
  createRoot(place).render(<App />);
}
