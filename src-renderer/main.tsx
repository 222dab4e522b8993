import './lifecycle/first-line';
import '@fontsource/ibm-plex-sans-thai/latin-400.css';
import '@fontsource/ibm-plex-sans-thai/latin-500.css';
import '@fontsource/ibm-plex-sans-thai/latin-600.css';
import '@fontsource/ibm-plex-sans-thai/thai-400.css';
import '@fontsource/ibm-plex-sans-thai/thai-500.css';
import '@fontsource/ibm-plex-sans-thai/thai-600.css';
import './ui/tokens.css';
import './ui/window.css';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app.tsx';
import { useDesk } from '#renderer/session/desk';
import { settleBeforeClosing } from '#renderer/lifecycle/closing';
import { openDesk } from '#renderer/lifecycle/start';
import { startLanguages } from '#renderer/i18n/i18n';

const root = document.getElementById('root');
if (root !== null) void start(root);

/** The texts are fetched while the tables open. A long filling of the tables is shown as it goes on. */
async function start(place: HTMLElement): Promise<void> {
  settleBeforeClosing();
  const opened = openDesk();
  await startLanguages();
  await Promise.race([opened, filling()]);
  createRoot(place).render(<App />);
}

function filling(): Promise<void> {
  return new Promise((done) => {
    useDesk.subscribe(({ phase }) => {
      if (phase === 'filling') done();
    });
  });
}
