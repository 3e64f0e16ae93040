import { CheckView } from '#engines/workflow/check-view.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { SheetFacts } from './sheet-facts.tsx'
import { useSheet } from './use-sheet.ts'

/** A sheet under the checker’s eyes: what was answered, and what was known then. */
export function CheckSheet({ id, keys }: { id: string; keys: boolean }) {
  const { t } = useCollectionWords()
  const answer = useSheet(id)
  const { data } = answer
  return (
    <CheckView
      path="collection-sheets"
      id={id}
      keys={keys}
      answer={answer}
      record={data?.sheet}
      title={data && `${data.collection.title} · ${data.unitName}`}
      may={data?.can.check === true}
    >
      {(whole) => (
        <>
          <WaitsFor answer={whole} />
          <SheetFacts answer={whole} />
          <p>
            <NavLink to={`/sheets/${id}`}>{t('openSheet')}</NavLink>
          </p>
        </>
      )}
    </CheckView>
  )
}
