import type { ActivePack, LibraryStatus } from '../lib/schema/status.ts'
import { type CountedMessage, useLanguage } from './language.tsx'
import { NameText } from './NameText.tsx'
import { Notice } from './Notice.tsx'

/** The packs in use, and how the library is where it is not simply ready. */
export function PackList({ status }: { readonly status: LibraryStatus }) {
  const { t } = useLanguage()
  return (
    <>
      {status.notice !== undefined && <Notice text={status.notice} />}
      {status.state === 'installing' && <p role="status">{t('packs.installing')}</p>}
      {status.packs.length > 0 && (
        <ul className="packs">
          {status.packs.map((pack) => (
            <li key={pack.id}>
              <Pack pack={pack} />
            </li>
          ))}
        </ul>
      )}
      {status.packs.length === 0 && status.state !== 'installing' && <p>{t('packs.none')}</p>}
    </>
  )
}

/** By the `t` of a record. */
const COUNTS = {
  document: 'packs.counts.document',
  entity: 'packs.counts.entity',
  mention: 'packs.counts.mention',
  statement: 'packs.counts.statement',
  relation: 'packs.counts.relation',
  issue: 'packs.counts.issue',
} as const satisfies Readonly<Record<string, CountedMessage>>

function Pack({ pack }: { readonly pack: ActivePack }) {
  const { t, count, number, day } = useLanguage()
  const counts = Object.entries(pack.counts).filter(([, each]) => each > 0)
  return (
    <>
      <h3>
        <NameText>{pack.title}</NameText>
      </h3>
      <dl>
        <dt>{t('packs.version')}</dt>
        <dd>{pack.version}</dd>
        <dt>{t('packs.licence')}</dt>
        <dd>
          <NameText>{pack.licence}</NameText>
        </dd>
        <dt>{t('packs.asOf')}</dt>
        <dd>{pack.asOf === undefined ? t('packs.asOfUnknown') : day(pack.asOf)}</dd>
        {counts.length > 0 && (
          <>
            <dt>{t('packs.holds')}</dt>
            <dd>
              <ul>
                {counts.map(([type, each]) => (
                  <li key={type}>
                    {type in COUNTS
                      ? count(COUNTS[type as keyof typeof COUNTS], each)
                      : `${type}: ${number(each)}`}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
