import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { EntityPage, OpenLine } from '../lib/schema/entityPage.ts'
import { Cited } from './Cited.tsx'
import { KindShape } from './KindShape.tsx'
import { LongList } from './LongList.tsx'
import { useLanguage } from './language.tsx'
import { NameText } from './NameText.tsx'
import { SaidList } from './SaidList.tsx'
import { Timeline } from './Timeline.tsx'
import { type GraphSize, WebView } from './WebView.tsx'

/** Null where it is not known any more; rejects where there was no answer. */
export type AskEntity = (id: string) => Promise<EntityPage | null>

type Answer = EntityPage | 'reading' | 'gone' | 'failed'

/** Everything known about one entity. The heading takes the focus: what was pressed is gone. */
export function EntityView({
  id,
  ask,
  graph,
  onOpen,
}: {
  readonly id: string
  readonly ask: AskEntity
  readonly graph: GraphSize
  readonly onOpen: (id: string) => void
}) {
  const { t } = useLanguage()
  const [answered, setAnswered] = useState<{ id: string; answer: Answer } | null>(null)
  const answer = answered?.id === id ? answered.answer : 'reading'
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    let current = true
    ask(id).then(
      (page) => {
        if (current) setAnswered({ id, answer: page ?? 'gone' })
      },
      () => {
        if (current) setAnswered({ id, answer: 'failed' })
      },
    )
    return () => {
      current = false
    }
  }, [id, ask])
  const isReady = typeof answer !== 'string'
  useEffect(() => {
    if (!isReady) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('main')?.scrollTo({ top: 0 })
  }, [isReady])

  if (typeof answer === 'string') {
    return (
      <p className={answer === 'reading' ? 'sentence late' : 'sentence'} role="status">
        {t(`entity.${answer}`)}
      </p>
    )
  }
  return (
    <article className="entity">
      <header className="masthead">
        <h1 ref={heading} tabIndex={-1}>
          <NameText>{answer.name}</NameText>
        </h1>
        <p className="dateline">
          <KindShape kind={answer.kind} /> <span dir="auto">{answer.kindText}</span>
          {answer.lifetime !== undefined && (
            <>
              {' · '}
              <NameText>{answer.lifetime}</NameText>
            </>
          )}
        </p>
      </header>
      <Body page={answer} graph={graph} onOpen={onOpen} />
    </article>
  )
}

function Body({
  page,
  graph,
  onOpen,
}: {
  readonly page: EntityPage
  readonly graph: GraphSize
  readonly onOpen: (id: string) => void
}) {
  const { t } = useLanguage()
  const isBare =
    page.summary === undefined &&
    page.ties.length === 0 &&
    page.said.length === 0 &&
    page.timeline.length === 0
  return (
    <>
      {page.summary !== undefined && (
        <p dir="auto" className="entity-summary">
          {page.summary}{' '}
          {page.summaryCitation !== undefined && (
            <span className="small">
              <Cited citation={page.summaryCitation} />
            </span>
          )}
        </p>
      )}
      {isBare && <p>{t('entity.nothing')}</p>}
      {page.alsoWritten.length > 0 && (
        <p className="small also">
          {t('entity.also')}:{' '}
          {page.alsoWritten.map((name, index) => (
            <span key={name}>
              {index > 0 && ' · '}
              <NameText>{name}</NameText>
            </span>
          ))}
        </p>
      )}
      {page.ties.length > 0 && (
        <Section title={t('entity.ties')}>
          <LongList
            items={page.ties}
            keyOf={(tie, index) => `${tie.text} ${tie.date ?? ''} ${index}`}
            what={t('entity.ties')}
            className="ties"
          >
            {(tie) => <Tie tie={tie} onOpen={onOpen} />}
          </LongList>
        </Section>
      )}
      {page.said.length > 0 && (
        <Section title={t('entity.said')}>
          <SaidList said={page.said} what={t('entity.said')} onOpen={onOpen} />
        </Section>
      )}
      {page.timeline.length > 1 && (
        <Section title={t('briefing.timeline')}>
          <Timeline items={page.timeline} filters onOpen={onOpen} />
        </Section>
      )}
      {page.web.nodes.length > 2 && (
        <Section title={t('briefing.ties')}>
          <WebView web={page.web} size={graph} onOpen={onOpen} />
        </Section>
      )}
      <Section title={t('entity.articles')}>
        {page.articles.length === 0 ? (
          <p>{t('entity.noArticles')}</p>
        ) : (
          <ul className="articles">
            {page.articles.map(({ title, url, publisher, date }) => (
              <li key={title}>
                <Cited citation={url === undefined ? { text: title } : { text: title, url }} />
                <p className="small">{[publisher, date].filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {page.links.length > 0 && (
        <Section title={t('entity.links')}>
          <ul>
            {page.links.map((link) => (
              <li key={link.url}>
                <Cited citation={link} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.asOf !== undefined && <p className="small">{page.asOf}</p>}
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Tie({ tie, onOpen }: { readonly tie: OpenLine; readonly onOpen: (id: string) => void }) {
  const { t } = useLanguage()
  return (
    <>
      <p dir="auto">
        <button
          type="button"
          className="name-button"
          aria-label={`${tie.text}. ${t('briefing.open', { name: tie.other.name })}`}
          onClick={() => onOpen(tie.other.id)}
        >
          {tie.text}
        </button>{' '}
        {tie.date !== undefined && <span className="tie-date">{tie.date}</span>}
      </p>
      {tie.citation !== undefined && (
        <p className="small" dir="auto">
          <Cited citation={tie.citation} />
        </p>
      )}
    </>
  )
}
