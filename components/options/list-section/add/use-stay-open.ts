import { useEffect } from 'preact/hooks';

/** Has the browser ask before the page is closed while `needed`: a file can be read only as long as it is open. */
export function useStayOpen(needed: boolean): void {
  useEffect(() => {
    const stop = new AbortController();
    if (needed)
      window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: stop.signal });
    return () => stop.abort();
  }, [needed]);
}
