export type Theme = 'system' | 'light' | 'dark';

const KEY = 'spindle.theme';
const ORDER: Theme[] = ['system', 'light', 'dark'];

/** What was chosen in this browser; the system's scheme where nothing was. */
export function savedTheme(): Theme {
  const saved = localStorage.getItem(KEY);
  return ORDER.find((theme) => theme === saved) ?? 'system';
}

/** Shows a theme and remembers it. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(KEY, theme);
}

export const nextTheme = (theme: Theme): Theme => ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length]!;
