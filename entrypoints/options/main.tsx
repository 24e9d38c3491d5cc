import { OptionsPage } from '../../components/OptionsPage.tsx'
import { ask } from '../../lib/messages.ts'
import { showPage } from '../interface/showPage.tsx'
import { settingsSource } from './settingsSource.ts'
import { shortcutSource } from './shortcutSource.ts'
import { whereSource } from './whereSource.ts'

const askStatus = () => ask('status', {}).catch(() => null)

void showPage('options.title', (language) => (
  <OptionsPage
    where={whereSource}
    settings={settingsSource}
    shortcuts={shortcutSource(language)}
    askStatus={askStatus}
    welcomeHref="/welcome.html"
  />
))
