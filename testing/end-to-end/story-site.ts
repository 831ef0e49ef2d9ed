import { html, redirect, webSite, type Pages, type Site } from '#testing/fetching/web-sites.ts';

const told =
  'The ferry between Norrhamn and the islands runs again, the harbour master said on Tuesday. It had lain still for three weeks because its second engine had failed twice within a month.';

function story(inside: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry runs again | Harbour Post</title>
    <meta property="og:title" content="Ferry runs again after three weeks">
    <meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ada Berg">${inside}</head>
    <body><nav>News Sport Weather</nav><article><h1>Ferry runs again after three weeks</h1><p>By Ada Berg</p>
    <p>${told}</p><p>The islands’ council had asked for a <del>new</del><ins>replacement</ins> vessel, which the ministry refused. A spokesman did not say why.</p>
    <script>document.title = 'run'</script></article></body></html>`;
}

const pages: Pages = {
  '/story': html(story('')),
  '/moved': redirect('/story'),
  '/subscribers': html(
    story(
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
    ),
  ),
  '/wall': html('Sign in', 401),
  '/inside': redirect('http://127.0.0.1:1/'),
  '/private/story': html(story('')),
  '/robots.txt': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /private/');
  },
  // For a person who does not wait.
  '/slow': () => undefined,
};

function port(): number {
  return Number(process.env.E2E_SITE_PORT);
}

/** Where the site of the tests is: the only one that the product under test may fetch from. */
export function storySite(): string {
  return `http://127.0.0.1:${String(port())}`;
}

/** Serves it, for as long as the tests run. */
export function serveStories(): Promise<Site> {
  return webSite(pages, port());
}
