/** What is typed rests so long before suggestions are asked for. */
const PAUSE_MS = 200;

/** Suggestions under a search box with a list of its own, from what the papers are called; none offline. */
export function addSuggestions(input: HTMLInputElement | null): void {
  const list = input?.list;
  if (!input || !list) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = '';
  const show = async () => {
    const typed = input.value.trim();
    if (typed === '' || typed === latest) return;
    latest = typed;
    const suggestions = await suggestionsFor(typed);
    if (latest !== typed) return;
    list.replaceChildren(
      ...suggestions.map((value) => Object.assign(document.createElement('option'), { value })),
    );
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), PAUSE_MS);
  });
}

async function suggestionsFor(typed: string): Promise<readonly string[]> {
  try {
    const response = await fetch(`/api/suggest?limit=6&q=${encodeURIComponent(typed)}`);
    return response.ok ? (await response.json()).suggestions : [];
  } catch {
    return [];
  }
}
