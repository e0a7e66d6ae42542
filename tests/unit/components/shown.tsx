/** Puts a page of ours into a document and waits for what it shows. */
import { options, render } from 'preact';
import type { ComponentChildren } from 'preact';
import { vi } from 'vitest';
import { Localised } from '../../../components/localised.tsx';

// Effects run in the next task: jsdom paints nothing, and a test must not end before them.
options.requestAnimationFrame = (flush) => void setTimeout(flush);

let held: HTMLElement | undefined;

/** Where a page may be drawn, until `takeAway`. */
export function place(): HTMLElement {
  held = document.body.appendChild(document.createElement('div'));
  return held;
}

export function show(children: ComponentChildren): HTMLElement {
  const there = place();
  render(<Localised>{children}</Localised>, there);
  return there;
}

export function takeAway(): void {
  if (held) render(null, held);
  held?.remove();
  held = undefined;
}

/** The element, as soon as it is there. */
export function find<E extends Element = HTMLElement>(selector: string): Promise<E> {
  return vi.waitFor(() => {
    const element = document.querySelector<E>(selector);
    if (!element) throw new Error(`Nothing fits ${selector} in: ${document.body.textContent}`);
    return element;
  });
}

/** The button of this name, as assistive technology and people who speak to their machine name it. */
export function findButton(name: string): Promise<HTMLButtonElement> {
  return vi.waitFor(() => {
    const buttons = [...document.querySelectorAll('button')];
    const named = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
    if (!named) throw new Error(`No button “${name}” in: ${document.body.textContent}`);
    return named;
  });
}

/** Waits until the page says `words`. */
export function says(words: string): Promise<void> {
  return vi.waitFor(() => {
    const text = document.body.textContent ?? '';
    if (!text.includes(words)) throw new Error(`“${words}” is not in: ${text}`);
  });
}

export function fillIn(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
