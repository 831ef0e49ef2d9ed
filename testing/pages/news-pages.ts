import * as f from './furniture.ts';
import {
  byline,
  document,
  escaped,
  figure,
  headline,
  inElements,
  inLines,
  paragraphs,
  type Page,
} from './markup.ts';

const menu = `<nav><ul>${f.links()}</ul></nav>`;
const footer = `<footer>${f.legal}</footer>`;
const top = `<header class="site"><a href="/">The Evening Tide</a>${menu}</header>`;
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

/** News pages by what makes their story hard to find. */
export const newsPages: Readonly<Record<string, Page>> = {
  'plain-article': (s) =>
    document(
      s,
      `${top}<main><article>${headline(s)}${byline(s)}${figure(s)}${paragraphs(s)}</article><aside>${f.teasers(5)}</aside></main>${footer}`,
    ),
  'form-around-all': (s) =>
    document(
      s,
      `<form method="post" action="a.aspx" id="form1"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKMTY1NA=="><div id="ctl00_top"><ul>${f.links()}</ul></div><div id="ctl00_main"><h1>${s.headline}</h1><span class="byl">By ${s.byline}</span>${paragraphs(s)}</div><div id="ctl00_right">${f.teasers(6)}</div><div>${f.legal}</div></form>`,
    ),
  'form-with-tables': (s) =>
    document(
      s,
      `<form method="post" action="Story.aspx"><table width="980"><tr><td colspan="3"><ul>${f.links()}</ul></td></tr><tr><td valign="top">${f.mostRead(9)}</td><td id="tdStory"><span class="hl">${s.headline}</span><br><span>${s.date}</span><br><div>${inLines(s, '<br /><br />')}</div></td><td>${f.teasers(4)}</td></tr></table></form>`,
    ),
  'promo-holds-story': (s) =>
    document(
      s,
      `${top}<div class="promo promo-large">${headline(s)}<div class="promo-body">${paragraphs(s)}</div></div><div class="promos">${f.teasers(6)}</div>${footer}`,
    ),
  'related-wraps-page': (s) =>
    document(
      s,
      `${top}<div class="has-related related-content"><div class="c">${headline(s)}${byline(s)}${paragraphs(s)}</div><div class="related">${f.related(7)}</div></div>${footer}`,
    ),
  'sidebar-on-body': (s) =>
    document(
      s,
      `${top}<div id="page" class="sidebar social share-enabled"><div>${headline(s)}${paragraphs(s)}</div><div id="sidebar">${f.teasers(7)}${f.newsletter}</div></div>${footer}`,
      '',
      'class="with-sidebar comments-open" id="social"',
    ),
  'divs-and-breaks': (s) =>
    document(
      s,
      `<div class="hd"><ul>${f.links()}</ul></div><div class="wrap"><div class="col1"><div class="ttl">${s.headline}</div><div class="txt">${inLines(s)}</div></div><div class="col2">${f.teasers(6)}</div></div><div class="ft">${f.legal}</div>`,
    ),
  'single-breaks': (s) =>
    document(
      s,
      `<div><ul>${f.links()}</ul></div><div id="c"><h2>${s.headline}</h2><div>${inLines(s, '<br>')}</div></div><div id="r">${f.mostRead(9)}${f.teasers(3)}</div>`,
    ),
  'table-of-1999': (s) =>
    document(
      s,
      `<table><tr><td bgcolor="#eee">${f.links('font')}</td><td><font size="5">${s.headline}</font><br><font size="2">${s.date}</font><br><br><font face="Times">${inLines(s, '<BR><BR>')}</font></td><td>${f.related(8)}</td></tr></table>`,
    ),
  'paragraphs-as-divs': (s) =>
    document(
      s,
      `${top}<div class="page"><div class="article">${headline(s)}${inElements(s, '<div class="para">', '</div>')}</div><div class="river">${f.teasers(8)}</div></div>${footer}`,
    ),
  'paragraphs-as-spans': (s) =>
    document(
      s,
      `${top}<div class="story"><h1>${s.headline}</h1>${inElements(s, '<span style="display:block">', '</span><br>')}</div><div class="list">${f.teasers(8)}</div>${footer}`,
    ),
  'story-in-aside': (s) =>
    document(
      s,
      `${top}<div class="g"><aside class="main">${headline(s)}${byline(s)}${paragraphs(s)}</aside><aside>${f.teasers(5)}</aside></div>${footer}`,
    ),
  'comments-outweigh': (s) =>
    document(
      s,
      `${top}<main><article>${headline(s)}${byline(s)}${paragraphs(s)}</article><section id="comments"><h2>Comments (24)</h2>${f.comments(24)}</section></main>${footer}`,
    ),
  'comments-as-articles': (s) =>
    document(
      s,
      `${top}<div id="content"><div class="entry">${headline(s)}${paragraphs(s)}</div><div id="disqus_thread">${f.comments(18, 'article')}</div></div>${footer}`,
    ),
  'short-among-lists': (s) =>
    document(
      s,
      `${top}<div class="l">${f.mostRead(9)}</div><div class="m">${headline(s)}${paragraphs(s)}</div><div class="r">${f.teasers(14)}</div>${footer}`,
    ),
  'live-blog': (s) =>
    document(
      s,
      `${top}<main>${headline(s)}<p class="standfirst">All that happened, as it happened.</p><div class="live">${inElements(s, '<section class="post"><div class="meta"><time>12:04</time></div><div class="body"><p>', `</p></div>${f.share}</section>`)}</div><aside>${f.teasers(4)}</aside></main>${footer}`,
    ),
  'cookies-first': (s) =>
    document(
      s,
      `<div id="cmp" class="consent-overlay"><h2>Your privacy</h2>${f.cookieBanner}<button>Accept</button></div>${top}<div class="a">${headline(s)}${byline(s)}<div class="b">${paragraphs(s)}</div></div>${footer}`,
    ),
  'boxes-in-story': (s) =>
    document(
      s,
      `${top}<article>${headline(s)}${byline(s)}<div class="article-body">${paragraphs(s, (at) => (at === 1 ? `<div class="related-box">${f.related(3)}</div>` : at === 3 ? `<div class="newsletter-signup">${f.newsletter}<form><input><button>Sign up</button></form></div>` : ''))}</div><div class="tags">${f.tags}</div></article>${footer}`,
    ),
  'captions-and-gallery': (s) =>
    document(
      s,
      `${top}<article>${headline(s)}${figure(s)}<div class="body">${paragraphs(s, (at) => (at % 2 === 0 ? figure(s) : ''))}</div><div class="gallery">${figure(s)}${figure(s)}</div></article>${footer}`,
    ),
  'blocks-and-ads': (s) =>
    document(
      s,
      `${top}<main><div class="content">${inElements(s, '<div class="block"><div class="text-component"><p>', '</p></div></div><div class="ad-slot"><span>Advertisement</span></div>')}</div><div class="more">${f.teasers(9)}</div></main>${footer}`,
    ),
  amp: (s) =>
    document(
      s,
      `<amp-sidebar><ul>${f.links()}</ul></amp-sidebar><header>The Evening Tide</header><div class="amp-wp-article"><header><h1>${s.headline}</h1></header><div class="amp-wp-article-content">${paragraphs(s)}</div></div><amp-list>${f.teasers(3)}</amp-list>${footer}`,
      '<style amp-custom>a{}</style>',
    ),
  'teasers-are-articles': (s) =>
    document(
      s,
      `${top}<div class="t">${f.teaserArticles(5)}</div><div class="doc">${headline(s)}<div class="doc-text">${paragraphs(s)}</div></div><div class="t">${f.teaserArticles(9, 3)}</div>${footer}`,
    ),
  'next-story-below': (s) =>
    document(
      s,
      `${top}<main><article class="main">${headline(s)}${byline(s)}${paragraphs(s)}</article><div class="next-up"><h2>Read next</h2>${f.teaserArticles(6)}</div></main>${footer}`,
    ),
  'read-more-lines': (s) =>
    document(
      s,
      `${top}<div class="article__content">${headline(s)}${paragraphs(s, (at) => (at === 2 ? '<p><strong><a href="/x">READ MORE: Bakery strike enters its third week</a></strong></p>' : ''))}<p class="author-bio"><em>The writer is the paper’s correspondent in the north.</em></p></div>${f.mostRead(9)}${footer}`,
    ),
  'lead-in-header': (s) => {
    const [lead = '', ...rest] = s.paragraphs;
    return document(
      s,
      `${top}<article><header>${headline(s)}<p class="lead">${escaped(lead)}</p></header><section>${paragraphs({ ...s, paragraphs: rest })}</section></article>${footer}`,
    );
  },
  'marked-body-with-widgets': (s) =>
    document(
      s,
      `${top}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">${s.headline}</h1><span itemprop="author">${s.byline}</span><div itemprop="articleBody"><div class="share-tools">${f.share}</div>${paragraphs(s)}<div class="social">${f.share}</div></div></div><div class="rec">${f.teasers(8)}</div>${footer}`,
    ),
  'nested-tables': (s) =>
    document(
      s,
      `<table><tr><td><table>${f.links('td')}</table></td></tr><tr><td><table><tr><td class="content"><p class="head">${s.headline}</p>${inElements(s, '<p class="text">', '</p>')}</td><td>${f.mostRead(9)}</td></tr></table></td></tr><tr><td>${f.legal}</td></tr></table>`,
    ),
  'page-in-list': (s) =>
    document(
      s,
      `${top}<ul class="slides">${inElements(s, '<li><div><p>', '</p></div></li>')}</ul><div class="more">${f.teasers(6)}</div>${footer}`,
    ),
  'linked-data-alone': (s) =>
    document(
      s,
      `<div id="root"></div>${footer}`,
      linked({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: s.headline,
        author: { name: s.byline },
        articleBody: s.paragraphs.map((text) => text.replace(/^## /u, '')).join('\n\n'),
      }),
    ),
  'linked-data-beside-mess': (s) =>
    document(
      s,
      `${top}<div class="x1">${f.teasers(8)}</div><div class="x2">${inElements(s, '<div class="x3"><div class="x4">', '</div></div>')}</div><div class="x5">${f.comments(9)}</div>`,
      linked({
        '@type': 'NewsArticle',
        headline: s.headline,
        articleBody: s.paragraphs.map((text) => text.replace(/^## /u, '')).join(' '),
      }),
    ),
  'video-with-text': (s) =>
    document(
      s,
      `${top}<div class="video-page"><div class="player"><video></video><p>This video can not be played. Check your connection.</p></div>${headline(s)}<div class="video-description">${paragraphs(s)}</div><div class="playlist">${f.teasers(9)}</div></div>${footer}`,
    ),
  'modal-and-paywall-notes': (s) =>
    document(
      s,
      `<div role="dialog" class="modal">${f.newsletter}</div>${top}<div class="article paywall-active">${headline(s)}<div class="paywall-content">${paragraphs(s)}</div><div class="paywall-offer"><h3>Read on without limits</h3><p>Subscribe now from 1.99 a month and cancel whenever you want.</p></div></div>${footer}`,
    ),
  'pull-quotes': (s) =>
    document(
      s,
      `${top}<article>${headline(s)}<div class="body">${paragraphs(s, (at) => (at === 2 ? `<aside class="pullquote"><p>“Nobody decides such a thing lightly”</p></aside>` : ''))}</div></article><section class="most-read">${f.mostRead(9)}</section>${footer}`,
    ),
  'text-in-main-divs': (s) =>
    document(
      s,
      `${top}<div role="main"><div class="headline"><h1>${s.headline}</h1></div><div class="clearfix"><div class="col-8">${inElements(s, '<div><div>', '</div></div>')}</div><div class="col-4">${f.teasers(6)}</div></div></div>${footer}`,
    ),
};
