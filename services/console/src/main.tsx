import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from './app/root.tsx';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/desk.css';
import './styles/reports.css';
import './styles/print.css';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
createRoot(element).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
