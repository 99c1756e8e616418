import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { takePlace } from '../features/session/place';
import { applyTheme, savedTheme } from '../lib/theme';
import { App } from './App';
import './app.css';

applyTheme(savedTheme());

const place = location.pathname === '/' ? takePlace() : undefined;
if (place !== undefined) history.replaceState(null, '', place);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
