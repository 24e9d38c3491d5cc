/** A seed article as the kind of page that a reader meets it on. */

/** @type {Readonly<Record<string, string>>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * @param {string} text
 * @returns {string}
 */
function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

const STYLE = `
  body { margin: 0; background: #fff; color: #1c1c1c; font: 18px/1.6 Georgia, 'DejaVu Serif', serif }
  .top, .bottom { padding: .8rem 2rem; border-block: 1px solid #ddd; font: 15px/1.5 sans-serif }
  .top strong { font-size: 20px }
  nav a { margin-inline-end: 1.2rem }
  .columns { display: grid; grid-template-columns: minmax(0, 42rem) 15rem; gap: 3rem; padding: 1rem 2rem }
  h1 { font-size: 34px; line-height: 1.2 }
  aside { font: 15px/1.5 sans-serif; border-inline-start: 1px solid #ddd; padding-inline-start: 1.5rem }
  a { color: #0b4f9c }
`

/**
 * The page of an article in plain text: its first line is the headline, empty lines part the
 * paragraphs. Around it stands what stands around an article (navigation, a sidebar, a footer), and
 * names there too, which are not for marking. The page states no date, publisher or author, because
 * the article states none.
 *
 * @param {string} article
 * @returns {string}
 */
export function newsPage(article) {
  const [headline = '', ...paragraphs] = article
    .split(/\r?\n/)
    .map((line) => escapeHtml(line.trim()))
    .filter((line) => line !== '')
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline}</title>
<meta property="og:type" content="article">
<meta property="og:title" content="${headline}">
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header class="top">
<strong>News</strong>
<nav aria-label="Sections"><a href="/">Home</a><a href="/europe">Europe</a><a href="/middle-east">Middle East</a><a href="/us">US</a><a href="/sport">Sport</a></nav>
</header>
<div class="columns">
<main>
<article>
<h1>${headline}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article>
</main>
<aside aria-label="More">
<h2>More</h2>
<ul>
<li><a href="/russia">All about Russia</a></li>
<li><a href="/syria">All about Syria</a></li>
<li><a href="/weather">The weather</a></li>
</ul>
</aside>
</div>
<footer class="bottom">A page made by Backstory to show itself. <a href="/contact">Contact</a></footer>
</body>
</html>
`
}
