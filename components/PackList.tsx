import type { ActivePack, LibraryStatus } from '../lib/schema/status.ts'
import { dayText } from './dayText.ts'
import { NameText } from './NameText.tsx'
import { Notice } from './Notice.tsx'
import { words } from './words.ts'

/** The packs in use, and how the library is where it is not simply ready. */
export function PackList({ status }: { readonly status: LibraryStatus }) {
  const { packs: say } = words
  return (
    <>
      {status.notice !== undefined && <Notice text={status.notice} />}
      {status.state === 'installing' && <p role="status">{say.installing}</p>}
      {status.packs.length > 0 && (
        <ul className="packs">
          {status.packs.map((pack) => (
            <li key={pack.id}>
              <Pack pack={pack} />
            </li>
          ))}
        </ul>
      )}
      {status.packs.length === 0 && status.state !== 'installing' && <p>{say.none}</p>}
    </>
  )
}

function Pack({ pack }: { readonly pack: ActivePack }) {
  const { packs: say } = words
  const counts = Object.entries(pack.counts).filter(([, count]) => count > 0)
  return (
    <>
      <h3>
        <NameText>{pack.title}</NameText>
      </h3>
      <dl>
        <dt>{say.version}</dt>
        <dd>{pack.version}</dd>
        <dt>{say.licence}</dt>
        <dd dir="auto">{pack.licence}</dd>
        <dt>{say.asOf}</dt>
        <dd>{pack.asOf === undefined ? say.asOfUnknown : dayText(pack.asOf)}</dd>
        {counts.length > 0 && (
          <>
            <dt>{say.holds}</dt>
            <dd>
              <ul>
                {counts.map(([type, count]) => (
                  <li key={type}>{say.counts[type]?.(count) ?? `${type}: ${count}`}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
