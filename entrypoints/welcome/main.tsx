/// <reference types="vite/client" />
import { browser } from 'wxt/browser'
import { SeedArticle } from '../../components/SeedArticle.tsx'
import { type Example, WelcomePage } from '../../components/WelcomePage.tsx'
import { ask } from '../../lib/messages.ts'
import { annotatePage } from '../../lib/page/annotatePage.ts'
import article from '../../seeds/articles/putin-calls-for-coordinating-structure.txt?raw'
import { showPage } from '../interface/showPage.tsx'
import { whereSource } from '../options/whereSource.ts'

async function markExample(signal: AbortSignal): Promise<Example> {
  let marked = false
  try {
    await annotatePage({
      document,
      root: document.querySelector<HTMLElement>('article'),
      ask: async (type, data) => {
        const answer = await ask(type, data)
        if (typeof answer === 'object' && 'marks' in answer) marked = answer.marks.length > 0
        return answer
      },
      hears: false,
      signal,
    })
  } catch (error) {
    console.warn('Backstory: the example could not be marked.', error)
  }
  return marked ? 'marked' : 'failed'
}

function openOptions(): void {
  void browser.runtime.openOptionsPage()
}

void showPage('welcome.title', () => (
  <WelcomePage where={whereSource} mark={markExample} onOptions={openOptions}>
    <SeedArticle text={article} lang="en" />
  </WelcomePage>
))
