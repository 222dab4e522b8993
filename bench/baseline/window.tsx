import type { JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { Table } from './table.tsx';

const asked = new URLSearchParams(location.search);
const rows = asked.get('table');
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);

/** A text box that keeps nothing, a table, both, or next to nothing at all. */
function Page(): JSX.Element {
  if (rows === null && !asked.has('text')) return <h1>Baseline</h1>;
  return (
    <>
      {asked.has('text') && <textarea aria-label="Text" rows={3} cols={40} />}
      {rows !== null && <Table count={Number(rows)} />}
    </>
  );
}
