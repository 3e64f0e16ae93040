import type { FormDefinition } from '@medelge/fields/definition'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DefinitionEditor } from '#engines/fields/editor/definition-editor.tsx'
import { useDefinitionProblems } from '#engines/fields/editor/use-definition-problems.ts'
import { Button } from '#kit/button.tsx'
import { DraftNotice } from '#kit/drafts/draft-notice.tsx'
import type { Draft } from '#kit/drafts/use-draft.ts'
import { Page } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Failure } from '#kit/states.tsx'
import { useLeaving } from '#kit/use-leaving.ts'
import { RegisterInputs } from '../naming/register-inputs.tsx'
import { useRegisterWords } from '../register-words.ts'
import { KindAlike } from './kind-alike.tsx'
import { KindSettings } from './kind-settings.tsx'
import styles from './kinds.module.css'
import type { KindDraft } from './register-kind.ts'
import { useKindDraft } from './use-kind-draft.ts'
import { WatchSettings } from './watch-settings.tsx'
import { watchedFields } from './watched-fields.ts'

// What is masked stands with the person.
const without: ReadonlySet<string> = new Set(['name', 'phone', 'identity', 'other'])

/** Whoever may write records at all. */
const writers = ['recorder', 'checker', 'officer'] as const

/** A list being made or changed: what its records hold, tried out beside it; kept on this device until it is saved. */
export function KindEditor({
  title,
  note,
  start,
  before,
  kept,
  actions,
  send,
  below,
}: {
  title: string
  note: ReactNode
  actions?: ReactNode
  below?: ReactNode
  start: KindDraft
  before?: FormDefinition
  kept: Draft | null
  /** Saves it; answers the way on. */
  send: (kind: KindDraft) => Promise<() => void>
}) {
  const { t } = useRegisterWords()
  const { t: of } = useTranslation('people')
  const roles = writers.map((value) => ({ value, label: of(`roles.${value}`) }))
  const draft = useKindDraft(start, kept)
  const { kind, change } = draft
  const [told, setTold] = useState(false)
  const { problems } = useDefinitionProblems(kind.form, before)
  const letGo = useLeaving(draft.dirty, {
    title: t('kind.leave'),
    content: t(kept ? 'kind.leaveKept' : 'kind.leaveLost'),
    yes: t('kind.leaveYes'),
  })
  const save = async () => {
    setTold(true)
    if (problems.length > 0) return message.warning(t('kind.unfinished'))
    let onward = () => {}
    const saved = await draft.save(async () => {
      onward = await send(kind)
    })
    if (!saved) return
    letGo()
    message.success(t('kind.saved'))
    onward()
  }
  return (
    <Page title={title} note={note} actions={actions}>
      <DraftNotice
        restored={draft.restored && { savedAt: draft.restored.draft.savedAt, older: draft.restored.older }}
        elsewhere={draft.elsewhere}
        trouble={draft.trouble}
        onGiveUp={draft.giveUp}
      />
      <RegisterInputs>
        <DefinitionEditor
          value={kind.form}
          before={before}
          without={without}
          roles={roles}
          refused={draft.refused}
          told={told}
          onChange={(form) => change(watchedFields({ ...kind, form }))}
        />
      </RegisterInputs>
      <KindSettings kind={kind} onChange={change} />
      <WatchSettings kind={kind} onChange={change} />
      <KindAlike kind={kind} onChange={change} />
      {draft.error && <Failure error={draft.error} />}
      <div className={styles.foot}>
        <Button type="primary" loading={draft.busy} disabled={!draft.dirty} onClick={() => void save()}>
          {t('kind.save')}
        </Button>
        <span className="muted small">{t('kind.saveNote')}</span>
      </div>
      {below}
    </Page>
  )
}
