/** A browser with the extension, as the end-to-end tests drive it: the same words for Chromium and Firefox. */

export interface Tab {
  /** Runs a function in the page and gives what it returns. */
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Runs a whole script in the page, whatever the page's policy. */
  run(script: string): Promise<void>;
  goto(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Presses a key, named as in KeyboardEvent.key. */
  press(key: string): Promise<void>;
  /** Makes it the tab that is seen: pages out of sight wait with some of their work. */
  bringToFront(): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** A picture of the first element that fits, in base64. */
  picture(selector: string): Promise<string>;
  /**
   * What assistive technology is told, closed roots included: the role, a colon and the name of each named node.
   * Undefined where the browser does not give it away (Firefox).
   */
  spoken(): Promise<string[] | undefined>;
  /** Says what the person prefers. Chromium only: elsewhere it changes nothing. */
  likes(preferences: Preferences): Promise<void>;
  /** Gives the page another size. In CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

interface Preferences {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
}

export interface Shopper {
  readonly browser: 'chromium' | 'firefox';
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension, e.g. `options.html`. */
  openOwn(path: string): Promise<Tab>;
  /** Lets the extension fetch from an origin, as a person's click on "allow" would. */
  allowOrigin(pattern: string): Promise<void>;
  /** Kills the extension's background, as the browser does after 30 idle seconds. */
  killBackground(): Promise<void>;
  /** Ends the extension and begins it anew in another version's place, as an update does. Its open pages are lost. */
  updateExtension(): Promise<void>;
  /** Switches the extension off, as a person does in the browser's list of extensions. Its open pages are lost. */
  switchExtensionOff(): Promise<void>;
  switchExtensionOn(): Promise<void>;
  close(): Promise<void>;
}
