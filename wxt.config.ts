import { resolve } from 'node:path'
import { defineConfig } from 'wxt'
import { type BundleFile, bundledPackFiles } from './cli/bundle.ts'

/**
 * Extension pages load nothing but what is in the package. `connect-src 'none'` still lets a page
 * and the worker fetch files of the extension itself, in Chromium and in Firefox.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types backstory',
].join('; ')

/** Four keys are suggested, the most that Chromium takes; the others are the reader's to give. */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
  'next-mention': {
    description: '__MSG_manifest_nextMention__',
    suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' },
  },
  'previous-mention': {
    description: '__MSG_manifest_previousMention__',
    suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Comma' },
  },
  'explain-selection': {
    description: '__MSG_manifest_explainSelection__',
    suggested_key: { default: 'Alt+Shift+Period' },
  },
  'open-panel': { description: '__MSG_manifest_openPanel__' },
  keep: { description: '__MSG_manifest_keep__' },
  pause: { description: '__MSG_manifest_pause__' },
  mute: { description: '__MSG_manifest_mute__' },
}

let packs: BundleFile[] = []

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  vite: () => ({
    build: {
      // The oldest that we support: nothing is rewritten for browsers before them.
      target: ['chrome128', 'firefox140'],
      // The polyfill is code that fetches; every browser that we support preloads modules itself.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    // Before anything is built: broken seeds leave no half extension behind.
    'build:before': async () => {
      packs = await bundledPackFiles('seeds')
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(...packs)
      // The licences of what is bundled ask to travel with every copy.
      for (const name of ['LICENSE', 'NOTICE']) {
        files.push({ absoluteSrc: resolve(name), relativeDest: `${name}.txt` })
      }
    },
  },
  manifest: ({ browser }) => ({
    name: 'Backstory',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Backstory' },
    commands: COMMANDS,
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
})
