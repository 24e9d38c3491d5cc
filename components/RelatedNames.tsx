import type { RelatedName } from '../lib/schema/briefing.ts'
import { Cited } from './Cited.tsx'
import { KindShape } from './KindShape.tsx'
import { LongList } from './LongList.tsx'
import { useLanguage } from './language.tsx'
import { NameButton } from './NameButton.tsx'

/** Names that the page does not have and that belong to its story, each with the reason. */
export function RelatedNames({
  related,
  onOpen,
}: {
  readonly related: readonly RelatedName[]
  readonly onOpen: (id: string) => void
}) {
  const { t } = useLanguage()
  return (
    <LongList items={related} keyOf={({ id }) => id} what={t('briefing.related')} className="dates">
      {({ id, kind, name, why, citation }) => (
        <>
          <p className="related-name">
            <KindShape kind={kind} /> <NameButton id={id} name={name} onOpen={onOpen} />{' '}
            <span className="small">{t(`kind.${kind}`)}</span>
          </p>
          <p dir="auto">
            {why}{' '}
            {citation !== undefined && (
              <span className="small">
                <Cited citation={citation} />
              </span>
            )}
          </p>
        </>
      )}
    </LongList>
  )
}
