/** What a page says of itself at its head. Nothing of it runs. */
import { Parser } from 'htmlparser2';
import type { Day } from '../../model/entry.ts';
import { readDay } from '../tables/days.ts';

/** Pages of authorities carry these by a common rule (国办发〔2011〕40号 and what followed it). */
const dayNames = /^(?:pubdate|publishdate|article:published_time|dc\.date)$/i;
const titleNames = /^(?:articletitle|og:title)$/i;
const longest = 200;

/** @param head the page's beginning */
export function aboutPage(head: string): { title?: string; published?: Day } {
  let inside = '';
  const texts = { title: '', caption: '', h1: '' };
  let article = '';
  let published: Day | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'title' || name === 'caption' || name === 'h1') inside = texts[name] === '' ? name : '';
      if (name !== 'meta') return;
      const label = attributes['name'] ?? attributes['property'] ?? '';
      const content = attributes['content'] ?? '';
      if (titleNames.test(label)) article ||= content;
      if (dayNames.test(label)) published ??= readDay(content);
    },
    ontext: (text) => {
      if (inside === 'title' || inside === 'caption' || inside === 'h1') texts[inside] += text;
    },
    onclosetag: (name) => {
      if (name === inside) inside = '';
    },
  });
  parser.end(head);
  const title = [article, texts.caption, texts.h1, texts.title]
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, longest))
    .find((text) => text !== '');
  return { ...(title !== undefined && { title }), ...(published !== undefined && { published }) };
}
