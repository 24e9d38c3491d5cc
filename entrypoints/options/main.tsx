import { createRoot } from 'react-dom/client'
import { OptionsPage } from '../../components/OptionsPage.tsx'
import { ask } from '../../lib/messages.ts'
import { whereSource } from './whereSource.ts'

const askStatus = () => ask('status', {}).catch(() => null)

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <OptionsPage where={whereSource} askStatus={askStatus} welcomeHref="/welcome.html" />,
  )
}
