/** What every page of the demonstration has around it. */
import { html, Html } from '../html.ts';
import { style } from '../style.ts';

interface Frame {
  title: string;
  brand: string;
  /** Where the search form leads. */
  action: string;
  query: string;
  body: Html;
  /** A script of the page, if it has one. */
  script?: string;
}

/** @returns a whole HTML document */
export function frame({ title, brand, action, query, body, script }: Frame): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <header class="top">
          <div class="wrap">
            <a class="brand" href="${action}">${brand}<small>虚构的演示页面</small></a>
            <form class="find" action="${action}" role="search">
              <input name="q" value="${query}" aria-label="搜索" />
              <button>搜索</button>
            </form>
          </div>
        </header>
        <main class="wrap">${body}</main>
        <footer class="wrap foot">
          店铺、公司、代码、商品均为虚构，仅用于演示“信标”的标注。页面只在本机上提供。
        </footer>
        ${
          script !== undefined &&
          html`<script type="module">
            ${new Html(script)};
          </script>`
        }
      </body>
    </html>`.text;
}
