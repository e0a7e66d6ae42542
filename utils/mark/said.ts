/**
 * `window.find` searches closed roots too (Chromium): a page could guess words until one is found. It does not search
 * what a style sheet writes, which screen readers and eyes do read. So the words of chips and banners are attributes.
 */

/** The attribute whose text the style sheet writes. */
export const said = 'data-said';

export const saidStyle = `[${said}]::before{content:attr(${said})}`;
