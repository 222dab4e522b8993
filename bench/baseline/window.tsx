import { createRoot } from 'react-dom/client';
import { Table } from './table.tsx';

const rows = new URLSearchParams(location.search).get('table');
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(rows === null ? <h1>Baseline</h1> : <Table count={Number(rows)} />);
