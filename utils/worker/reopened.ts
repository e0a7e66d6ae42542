/**
 * A database for a Worker that is there as long as its page: opened when it is needed first, once for all who wait, and
 * again where that failed or the browser closed it.
 * @param open is given what to call when the browser closes it
 */
export function reopened<Database>(
  open: (onClosed: () => void) => Promise<Database>,
): () => Promise<Database> {
  let opened: Promise<Database> | undefined;
  const forget = (): void => void (opened = undefined);
  return () => {
    if (opened === undefined) {
      opened = open(forget);
      opened.catch(forget);
    }
    return opened;
  };
}
