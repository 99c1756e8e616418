import { useState } from 'react';
import { applyTheme, nextTheme, savedTheme, type Theme } from '../../lib/theme';

const SIGNS: Record<Theme, string> = { system: '◐', light: '☀', dark: '☾' };

/** Steps through the colour schemes: the system's, light, dark. */
export function ThemeButton() {
  const [theme, setTheme] = useState(savedTheme);
  const step = () => {
    const next = nextTheme(theme);
    applyTheme(next);
    setTheme(next);
  };
  return (
    <button type="button" className="quiet" onClick={step} aria-label={`Colours: ${theme}`} title={`Colours: ${theme}`}>
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </button>
  );
}
