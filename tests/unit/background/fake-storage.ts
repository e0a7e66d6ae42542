/** The browser's local storage with a memory that tests can look into and spoil. */

export interface FakeStorage {
  held: Map<string, unknown>;
  /** Writes that were made. */
  writes: number;
  local: {
    get(key: string | string[] | null): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
  };
}

export function fakeStorage(): FakeStorage {
  const held = new Map<string, unknown>();
  const storage: FakeStorage = {
    held,
    writes: 0,
    local: {
      async get(key) {
        const keys = key === null ? [...held.keys()] : [key].flat();
        return structuredClone(
          Object.fromEntries(keys.filter((one) => held.has(one)).map((one) => [one, held.get(one)])),
        );
      },
      async set(items) {
        await Promise.resolve(); // a write takes a while: who does not wait reads what was before
        storage.writes += 1;
        for (const [key, value] of Object.entries(items)) held.set(key, structuredClone(value));
      },
    },
  };
  return storage;
}
