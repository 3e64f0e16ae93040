import { Form as Labelled } from 'antd'
import type { Appraisal } from '../use-appraisal.ts'
import { BudgetEditor } from './budget-editor.tsx'
import { HeadEditor } from './head-editor.tsx'
import { IndicatorEditor } from './indicator-editor.tsx'
import { ObjectiveEditor } from './objective-editor.tsx'
import { sayAt, type useDraft } from './use-draft.ts'

export type Draft = ReturnType<typeof useDraft>

export interface EditorProps {
  draft: Draft
  /** The server's sentence about a field of this part. */
  say: (field: string) => string | undefined
}

/** The fields of the part that was touched. */
export function PartEditor({
  place,
  start,
  draft,
  onPlace,
}: {
  place: string
  start: Appraisal
  draft: Draft
  onPlace: (place: string | undefined) => void
}) {
  const say = (field: string) => sayAt(draft.problems, field)
  return (
    <Labelled layout="vertical" component="div">
      {place === 'head' && <HeadEditor draft={draft} say={say} />}
      {place === 'budget' && <BudgetEditor draft={draft} say={say} />}
      {place === 'objective' && <ObjectiveEditor draft={draft} say={say} />}
      <IndicatorEditor code={place} start={start} draft={draft} say={say} onPlace={onPlace} />
    </Labelled>
  )
}
