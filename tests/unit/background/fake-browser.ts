/** The few calls of the browser that the background's wiring makes, with a memory that tests can look into. */

export interface FakeBrowser {
  alarms: {
    planned: Map<string, number>;
    create(name: string, info: { when: number }): Promise<void>;
    get(name: string): Promise<{ name: string; scheduledTime: number } | undefined>;
    clear(name: string): Promise<void>;
  };
  permissions: { granted: string[]; contains(wanted: { origins: string[] }): Promise<boolean> };
  runtime: { getURL(path: string): string; getPlatformInfo(): Promise<object> };
  action: {
    badges: Map<number, string>;
    setBadgeText(badge: { tabId: number; text: string }): Promise<void>;
    setBadgeBackgroundColor(): Promise<void>;
    setBadgeTextColor(): Promise<void>;
  };
}

export function fakeBrowser(): FakeBrowser {
  const planned = new Map<string, number>();
  const granted: string[] = [];
  const badges = new Map<number, string>();
  return {
    alarms: {
      planned,
      create: async (name, { when }) => void planned.set(name, when),
      get: async (name) => {
        const scheduledTime = planned.get(name);
        return scheduledTime === undefined ? undefined : { name, scheduledTime };
      },
      clear: async (name) => void planned.delete(name),
    },
    permissions: {
      granted,
      contains: async ({ origins }) => origins.every((origin) => granted.includes(origin)),
    },
    runtime: {
      getURL: (path) => `chrome-extension://made-up/${path}`,
      getPlatformInfo: async () => ({}),
    },
    action: {
      badges,
      setBadgeText: async ({ tabId, text }) => {
        if (tabId === 404) throw new Error('No tab with id: 404');
        badges.set(tabId, text);
      },
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
  };
}
