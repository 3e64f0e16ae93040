import type { DefinitionProblem, FormDefinition } from '@medelge/fields/definition'
import { type ReactNode, useEffect, useState } from 'react'
import { ApiError } from '#api/api-error.ts'
import { DefinitionEditor } from '#engines/fields/editor/definition-editor.tsx'
import { rebased } from '#engines/fields/editor/edits/rebased.ts'
import { useDefinitionProblems } from '#engines/fields/editor/use-definition-problems.ts'
import { Button } from '#kit/button.tsx'
import { DraftNotice } from '#kit/drafts/draft-notice.tsx'
import { type Draft, valuesToRestore } from '#kit/drafts/use-draft.ts'
import { Page } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Failure } from '#kit/states.tsx'
import { useLeaving } from '#kit/use-leaving.ts'
import { useCollectionWords } from '../collection-words.ts'
import { FieldSources } from './field-sources.tsx'
import { NumberChecks } from './number-checks.tsx'
import { fitting, type QuestionnaireDraft } from './questionnaire.ts'

/** What no sheet can hold: it names no people, records or places, and proves nothing by files. */
const without: ReadonlySet<string> = new Set([
  ...['name', 'phone', 'identity', 'other'],
  ...['area', 'organization', 'person', 'record', 'evidence'],
])
const nothing: readonly DefinitionProblem[] = []

function begun(start: QuestionnaireDraft, kept: Draft | null): QuestionnaireDraft {
  const found = kept?.found
  if (!found) return start
  const restored = { ...start, ...valuesToRestore(found) } as QuestionnaireDraft
  if (!found.older) return restored
  const { base, values } = found.draft as unknown as { base: QuestionnaireDraft; values: QuestionnaireDraft }
  return fitting({ ...restored, form: rebased(base.form, values.form, start.form) })
}

/** A questionnaire being made or changed, tried out beside it; kept on this device until it is saved. */
export function QuestionnaireEditor({
  title,
  note,
  actions,
  start,
  before,
  kept,
  send,
}: {
  title: string
  note: ReactNode
  actions?: ReactNode
  start: QuestionnaireDraft
  before?: FormDefinition
  kept: Draft | null
  /** Saves it; answers the way on. */
  send: (draft: QuestionnaireDraft) => Promise<() => void>
}) {
  const { t } = useCollectionWords()
  const [value, setValue] = useState(() => begun(start, kept))
  const [restored, setRestored] = useState(kept?.found)
  const [told, setTold] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const [trouble, setTrouble] = useState(false)
  useEffect(() => kept?.keeper.onTrouble(() => setTrouble(true)), [kept])
  const { problems } = useDefinitionProblems(value.form, before)
  const dirty = value !== start
  const letGo = useLeaving(dirty, {
    title: t('questionnaire.leave'),
    content: t(kept ? 'questionnaire.leaveKept' : 'questionnaire.leaveLost'),
    yes: t('questionnaire.leaveYes'),
  })
  const refused =
    error instanceof ApiError && Array.isArray(error.details.problems)
      ? (error.details.problems as readonly DefinitionProblem[])
      : nothing
  const change = (next: QuestionnaireDraft) => {
    const fit = fitting(next)
    setValue(fit)
    setError(undefined)
    kept?.keeper.save(fit, start)
  }
  const save = async () => {
    setTold(true)
    if (problems.length > 0) return message.warning(t('questionnaire.unfinished'))
    setBusy(true)
    try {
      const onward = await send(value)
      await kept?.keeper.clear()
      letGo()
      message.success(t('saved'))
      onward()
    } catch (reason) {
      setError(reason as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page title={title} note={note} actions={actions}>
      <DraftNotice
        restored={restored && { savedAt: restored.draft.savedAt, older: restored.older }}
        elsewhere={kept?.elsewhere ?? false}
        trouble={trouble}
        onGiveUp={() => {
          void kept?.keeper.clear()
          setRestored(undefined)
          setError(undefined)
          setValue(start)
        }}
      />
      <DefinitionEditor
        value={value.form}
        before={before}
        without={without}
        refused={refused}
        told={told}
        onChange={(form) => change({ ...value, form })}
      />
      <FieldSources value={value} onChange={change} />
      <NumberChecks value={value} onChange={change} />
      {error && <Failure error={error} />}
      <p>
        <Button type="primary" loading={busy} disabled={!dirty} onClick={() => void save()}>
          {t('questionnaire.save')}
        </Button>{' '}
        <span className="muted small">{t('questionnaire.saveNote')}</span>
      </p>
    </Page>
  )
}
