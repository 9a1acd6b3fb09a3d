// Sets theme and language before the first paint, so that nothing flashes. Key and fields: src/ui/state/preferences.ts.
(() => {
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('bindery.preferences') ?? '{}') ?? {};
  } catch {
    // storage refused or not ours
  }
  const root = document.documentElement;
  if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme;
  const korean = chosen.language === 'ko' || (chosen.language == null && /^ko\b/i.test(navigator.language));
  if (korean) root.lang = 'ko';
})();
