import { Form as Labelled } from 'antd'
import type { Appraisal } from '../use-appraisal.ts'
import { BudgetEditor } from './budget-editor.tsx'
import type { Draft } from './editor-props.ts'
import { HeadEditor } from './head-editor.tsx'
import { IndicatorEditor } from './indicator-editor.tsx'
import { ManagementEditor } from './management-editor.tsx'
import { ObjectiveEditor } from './objective-editor.tsx'
import { TasksEditor } from './tasks-editor.tsx'
import { sayAt } from './use-draft.ts'

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
      {place === 'tasks' && <TasksEditor draft={draft} say={say} />}
      {place === 'management' && <ManagementEditor draft={draft} say={say} />}
      {place === 'objective' && <ObjectiveEditor draft={draft} say={say} />}
      <IndicatorEditor code={place} start={start} draft={draft} say={say} onPlace={onPlace} />
    </Labelled>
  )
}
