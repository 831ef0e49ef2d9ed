import * as f from './furniture.ts';
import {
  document,
  escaped,
  figure,
  headline,
  inElements,
  inLines,
  isHeading,
  paragraphs,
  type Page,
} from './markup.ts';

const menu = `<div id="menu"><ul>${f.links()}</ul></div>`;
const widgets = `<div id="secondary" class="widget-area"><section class="widget"><h2>Recent posts</h2>${f.related(8)}</section><section class="widget"><h2>Archive</h2><ul>${Array.from({ length: 14 }, (_, at) => `<li><a href="/${String(2010 + at)}">${String(2010 + at)}</a></li>`).join('')}</ul></section></div>`;
const foot = `<div id="footer">${f.legal}</div>`;

function wrapped(text: string): string {
  return escaped(text).replaceAll(/(?<line>.{50,70}) /gu, '$<line>\n');
}

/** Pages of a broader web: blogs, forums, agencies, governments, other scripts. */
export const webPages: Readonly<Record<string, Page>> = {
  wordpress: (s) =>
    document(
      s,
      `<div id="page" class="site">${menu}<div id="content"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">${s.headline}</h1><div class="entry-meta">Posted on ${s.date} by ${s.byline}</div></header><div class="entry-content">${paragraphs(s)}<div class="sharedaddy">${f.share}</div></div><footer class="entry-footer">${f.tags}</footer></article><div id="comments" class="comments-area">${f.comments(7)}</div></div>${widgets}</div>${foot}`,
    ),
  blogspot: (s) =>
    document(
      s,
      `${menu}<div class="main section"><div class="date-header">${s.date}</div><div class="post"><h3 class="post-title">${s.headline}</h3><div class="post-body entry-content"><span style="font-family: georgia;">${inLines(s, '<br /><br />')}</span></div><div class="post-footer">Posted by ${s.byline} at 09:14 ${f.share}</div></div><div id="comments">${f.comments(4)}</div></div>${widgets}`,
    ),
  medium: (s) =>
    document(
      s,
      `<div><div><nav>${f.links('span')}</nav></div><article><section><div><h1>${s.headline}</h1><div><a>${s.byline}</a> · 4 min read</div>${inElements(s, '<p class="pw-post-body-paragraph" data-selectable-paragraph>', '</p>')}</div></section></article><div><button>212 claps</button>${f.teasers(4)}</div></div>`,
    ),
  newsletter: (s) =>
    document(
      s,
      `<div class="main-menu">${f.links('a')}</div><div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1>${s.headline}</h1></div><div class="available-content"><div class="body markup">${paragraphs(s, (at) => (at === 1 ? `<div class="subscription-widget-wrap"><p>Thanks for reading! Subscribe for free to receive new posts.</p></div>` : ''))}</div></div></article></div><div class="comments-page">${f.comments(6)}</div>`,
    ),
  'forum-thread': (s) =>
    document(
      s,
      `${menu}<div class="thread"><h1>${s.headline}</h1><div class="post" id="p1"><div class="author">${s.byline}<br>Posts: 2,113</div><div class="message">${inLines(s)}</div></div></div><div class="similar">${f.related(6)}</div>${foot}`,
    ),
  'question-page': (s) =>
    document(
      s,
      `${menu}<div id="question"><h1>${s.headline}</h1><div class="votecell">212</div><div class="postcell"><div class="s-prose">${paragraphs(s)}</div><div class="post-taglist">${f.tags}</div></div></div><div id="sidebar">${f.related(9)}</div>${foot}`,
    ),
  'press-release': (s) =>
    document(
      s,
      `${menu}<div class="release"><p class="prntac"><b>${s.headline}</b></p><div class="release-body">${inLines(s)}</div><div class="contact"><h5>Contact</h5><p>Press office, 14 Rope Walk, press@firm.example</p></div></div><div class="more-releases">${f.teasers(6)}</div>${foot}`,
    ),
  'government-drupal': (s) =>
    document(
      s,
      `<div class="region-header">${f.links('a')}</div><div class="region region-content"><div class="node node-press-release"><h1>${s.headline}</h1><div class="field-name-field-date">${s.date}</div><div class="field field-name-body"><div class="field-items"><div class="field-item even">${paragraphs(s)}</div></div></div></div></div><div class="region-sidebar-second">${f.related(8)}</div>${foot}`,
    ),
  'municipality-form': (s) =>
    document(
      s,
      `<form action="/News.aspx" method="post"><div id="skip"><a href="#m">Skip</a></div>${menu}<div id="ContentPane"><div class="ModuleContent"><span class="Head">${s.headline}</span><div class="Normal">${inElements(s, '<p>', '</p>')}</div></div></div><div id="RightPane">${f.related(8)}</div></form>`,
    ),
  'court-numbered': (s) =>
    document(
      s,
      `${menu}<div class="WordSection1">${inElements(s, '<p class=MsoNormal style="margin-left:18.0pt"><span lang="EN-GB">', '</span></p>')}</div>${foot}`,
    ),
  'mailing-list': (s) =>
    document(
      s,
      `<h1>${s.headline}</h1><b>${s.byline}</b> <a href="mailto:x">x at list.example</a><br><i>${s.date}</i><ul><li>Previous message: <a href="1">Minutes</a></li><li>Next message: <a href="2">Agenda</a></li></ul><hr><!--beginarticle--><pre>${s.paragraphs.map((text) => wrapped(text.replace(/^## /u, ''))).join('\n\n')}</pre><!--endarticle--><hr>`,
    ),
  'bare-body': (s) =>
    `<html><title>${s.headline}</title><body bgcolor=white><h2>${s.headline}</h2>${s.paragraphs.map((text) => `<p>${escaped(text.replace(/^## /u, ''))}`).join('\n')}<hr><a href="/">Back</a> <a href="/index">Index</a></body></html>`,
  encyclopedia: (s) =>
    document(
      s,
      `<div id="mw-navigation">${f.links()}</div><div id="content" class="mw-body"><h1 id="firstHeading">${s.headline}</h1><div id="mw-content-text"><div class="mw-parser-output"><table class="infobox"><tr><th>Opened</th><td>1961</td></tr></table><div id="toc" class="toc"><ul><li><a href="#1">1 History</a></li><li><a href="#2">2 Use</a></li></ul></div>${paragraphs(s)}<div class="navbox">${f.related(9)}</div></div></div></div>${foot}`,
    ),
  'div-soup': (s) =>
    document(
      s,
      `<div id="SITE_CONTAINER"><div><div data-mesh-id="a"><div><ul>${f.links()}</ul></div></div><div data-mesh-id="b">${inElements(s, '<div style="line-height:1.8em"><span style="color:#333"><span style="font-size:16px">', '</span></span></div>')}</div><div data-mesh-id="c">${f.share}</div></div></div>`,
    ),
  'one-column-fonts': (s) =>
    document(
      s,
      `<center><font size="6">${s.headline}</font></center><blockquote><font face="Verdana">${inLines(s, '<p>')}</font></blockquote><center>[ <a href="/">Home</a> | <a href="/l">Links</a> ]</center>`,
    ),
  university: (s) =>
    document(
      s,
      `${menu}<div class="row"><div class="col-md-3">${f.related(9)}</div><div class="col-md-9"><h2 class="title">${s.headline}</h2>${figure(s)}<div class="rte">${paragraphs(s)}</div></div></div>${foot}`,
    ),
  'organisation-with-notes': (s) =>
    document(
      s,
      `${menu}<main><h1>${s.headline}</h1><div class="wysiwyg">${paragraphs(s)}</div><div class="donate"><h3>Support our work</h3><p>Your gift of 20 a month keeps an observer in the field for a day.</p><form><button>Give</button></form></div></main>${foot}`,
    ),
  'channel-message': (s) =>
    document(
      s,
      `<div class="tgme_page"><div class="tgme_widget_message_author">The Harbour Channel</div><div class="tgme_widget_message_text js-message_text" dir="auto">${inLines(s)}</div><div class="tgme_widget_message_footer"><span>4.1K views</span></div></div>`,
    ),
  'social-post-page': (s) =>
    document(
      s,
      `<div role="banner">${f.links('span')}</div><div role="main"><div data-testid="post"><div class="actor">${s.byline}</div>${inElements(s, '<div dir="auto">', '</div>')}</div><div aria-label="Comments">${f.comments(5)}</div></div>`,
    ),
  'portal-id-content': (s) =>
    document(
      s,
      `<div class="topnav">${f.links('a')}</div><div class="main-content"><h1 class="main-title">${s.headline}</h1><div class="date-source"><span class="date">${s.date}</span></div><div class="article" id="artibody">${inElements(s, '<p>　　', '</p>')}</div><div class="recommend">${f.related(9)}</div></div>`,
    ),
  'portal-breaks': (s) =>
    document(
      s,
      `<div id="gnb">${f.links('a')}</div><div id="articleBodyContents">${inLines(s)}</div><div class="ranking">${f.mostRead(9)}</div>`,
    ),
  'portal-sentences': (s) =>
    document(
      s,
      `<div id="head">${f.links('a')}</div><div class="honbun">${inLines(s, '<br>')}</div><div class="rank">${f.mostRead(7)}</div>${foot}`,
    ),
  'portal-right-to-left': (s) =>
    document(
      s,
      `<div class="menu">${f.links('a')}</div><div class="details"><h1>${s.headline}</h1><div class="txt" dir="rtl">${paragraphs(s)}</div></div><div class="side">${f.teasers(5)}</div>`,
      '',
      'dir="rtl"',
    ),
  'portal-tables': (s) =>
    document(
      s,
      `<table><tr><td class="left">${f.links('div')}</td><td class="text"><h2>${s.headline}</h2><div align="justify">${paragraphs(s)}</div></td><td class="right">${f.related(9)}</td></tr></table>`,
    ),
  'portal-plain-divs': (s) =>
    document(
      s,
      `<div class="nav">${f.links('a')}</div><div class="w">${inElements(s, '<div class="s">', '</div>')}</div><div class="b">${f.teasers(5)}</div>`,
    ),
  'docs-with-tree': (s) =>
    document(
      s,
      `<div class="sidebar">${f.links()}${f.links()}</div><div class="content"><h1>${s.headline}</h1>${paragraphs(s)}<div class="prev-next"><a href="a">Previous</a><a href="b">Next</a></div></div>`,
    ),
  'hidden-until-script': (s) =>
    document(
      s,
      `${menu}<article style="opacity:0" class="fade-in">${headline(s)}<div class="content is-hidden-mobile">${paragraphs(s)}</div></article>${foot}`,
    ),
  'agency-wire': (s) =>
    document(
      s,
      `${menu}<div class="wire"><div class="wire-meta">${s.date} · 312 words</div><div class="wire-head">${s.headline}</div>${inElements(s, '<div class="wire-par">', '</div>')}<div class="wire-end">ENDS</div></div><div class="wire-list">${f.mostRead(9)}</div>`,
    ),
  'parliament-speech': (s) =>
    document(
      s,
      `${menu}<div id="hansard"><h2>${s.headline}</h2><dl>${s.paragraphs.map((text) => `<dd>${escaped(text.replace(/^## /u, ''))}</dd>`).join('')}</dl></div>${widgets}`,
    ),
  'recipe-like-list': (s) =>
    document(
      s,
      `${menu}<div class="entry"><h1>${s.headline}</h1>${s.paragraphs.map((text) => (isHeading(text) ? `<h3>${escaped(text.slice(3))}</h3>` : `<p><span>${escaped(text)}</span></p><p>&nbsp;</p>`)).join('')}</div>${f.comments(5, 'li')}${widgets}`,
    ),
  'short-post': (s) =>
    document(
      s,
      `<div class="tumblr_posts"><div class="post text"><div class="body">${paragraphs(s)}</div><div class="notes">312 notes</div></div></div><div class="pagination"><a>Older</a></div>`,
    ),
  'community-story': (s) =>
    document(
      s,
      `${menu}<div class="community"><div class="community-post"><h1>${s.headline}</h1>${paragraphs(s)}</div><div class="comment-list">${f.comments(9, 'li')}</div></div>`,
    ),
};
