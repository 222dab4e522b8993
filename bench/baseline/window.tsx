import type { JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { Table } from './table.tsx';

const asked = new URLSearchParams(location.search);
const rows = asked.get('table');
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);

/** A text box that keeps nothing, a table, or next to nothing at all. */
function Page(): JSX.Element {
  if (asked.has('text')) return <textarea aria-label="Text" rows={3} cols={40} />;
  return rows === null ? <h1>Baseline</h1> : <Table count={Number(rows)} />;
}
