// Sarabun stands on paper alone: it comes when the first paper is shown.
import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-600.css';
import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-600.css';
