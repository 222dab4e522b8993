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

// The database opens while the window is drawn.
void openDesk();
startLanguages();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
