/** The market's search page: some cards with the page, the rest as the reader scrolls. */
import { searchGoods } from '../goods.ts';
import { html } from '../html.ts';
import { card } from './card.ts';
import { frame } from './frame.ts';

/** Cards that come with the page, and with each load after it. */
const firstCards = 20;
const cardsALoad = 12;

/** Fetches further cards when the end of the list comes near, and appends them: what marks must keep up with. */
const loadWhileScrolling = `
const grid = document.querySelector('.grid');
const waiting = document.querySelector('.waiting');
let loading = false;
async function load() {
  if (loading) return;
  loading = true;
  const address = new URL('/search/more', location.href);
  address.searchParams.set('q', grid.dataset.query);
  address.searchParams.set('from', String(grid.children.length));
  const answer = await fetch(address);
  grid.insertAdjacentHTML('beforeend', await answer.text());
  loading = false;
  if (grid.children.length >= Number(grid.dataset.total)) {
    observer.disconnect();
    waiting.textContent = '没有更多了';
  }
}
const observer = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting)) load();
}, { rootMargin: '300px' });
observer.observe(waiting);
`;

/** @returns the search page for these words */
export function searchPage(query: string): string {
  const found = searchGoods(query);
  return frame({
    title: `${query || '全部商品'} - 演示集市`,
    brand: '演示集市',
    action: '/search',
    query,
    body: html`<p class="lead">“${query || '全部'}” 共 ${found.length} 件，来自若干虚构店铺</p>
      <section class="grid" aria-label="搜索结果" data-query="${query}" data-total="${found.length}">
        ${found.slice(0, firstCards).map(card)}
      </section>
      <p class="waiting">正在加载更多…</p>`,
    script: loadWhileScrolling,
  });
}

/** @returns the cards that follow the first `from` ones, as the search page's script asks for them */
export function moreCards(query: string, from: number): string {
  return searchGoods(query)
    .slice(from, from + cardsALoad)
    .map((item) => card(item).text)
    .join('');
}
