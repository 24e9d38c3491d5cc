/** A seed's text taken apart: the first line is the headline, blank lines part the paragraphs. */
export function articleParts(text: string): { headline: string; paragraphs: string[] } {
  const [headline = '', ...rest] = text.trim().split(/\r?\n/)
  const paragraphs = rest
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return { headline: headline.trim(), paragraphs }
}

/**
 * A seed shown as the article it is. Its properties never change: painted names are ranges into
 * these text nodes, which React must therefore not replace.
 */
export function SeedArticle({ text, lang }: { readonly text: string; readonly lang: string }) {
  const { headline, paragraphs } = articleParts(text)
  return (
    <article className="seed-article" lang={lang} dir="auto">
      <h2>{headline}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  )
}
