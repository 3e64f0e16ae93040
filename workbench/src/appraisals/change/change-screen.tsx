import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftNotice } from '#kit/drafts/draft-notice.tsx'
import type { Draft } from '#kit/drafts/use-draft.ts'
import { useLayer } from '#kit/keys/layers.ts'
import { usePhone } from '#kit/media.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { FormCards } from '../cards/form-cards.tsx'
import { MarginLine } from '../margin-line.tsx'
import { OfficialPaper } from '../paper/official-paper.tsx'
import type { Appraisal } from '../use-appraisal.ts'
import styles from './change.module.css'
import { DraftBar, SaveButton } from './draft-bar.tsx'
import { addIndicator } from './indicator-rows.ts'
import { PartEditor } from './part-editor.tsx'
import { Problems } from './problems.tsx'
import { partOf, useDraft } from './use-draft.ts'

/** The paper to touch on one side, the touched part to edit on the other; scores follow as one types. */
export function ChangeScreen({ start, kept }: { start: Appraisal; kept: Draft | null }) {
  const { t } = useTranslation('appraisals')
  const go = useGo()
  const phone = usePhone()
  const [place, setPlace] = useState<string | undefined>(phone ? undefined : start.form.indicators[0]?.code)
  const back = () => go(`/appraisals/${start.appraisal.id}`)
  const draft = useDraft(start, kept, () => message.success(t('change.saved')))
  const { form, change, scored, problems, error } = draft
  const sheet = phone && place !== undefined
  useLayer({ open: sheet, covers: true, close: () => setPlace(undefined) })

  const wrong = new Set(problems.map(({ field }) => partOf(field, form)))
  const add = () => {
    const next = addIndicator(form, { level1: t('official.level1'), level2: t('official.level2') })
    change(next.form)
    setPlace(next.code)
  }
  const editor = place !== undefined && (
    <PartEditor key={place} place={place} start={start} draft={draft} onPlace={setPlace} />
  )
  return (
    <Page title={t('change.title')} note={t('change.note')}>
      <DraftNotice
        restored={draft.restored && { savedAt: draft.restored.draft.savedAt, older: draft.restored.older }}
        elsewhere={draft.elsewhere}
        trouble={draft.trouble}
        onGiveUp={draft.giveUp}
      />
      {error && <Problems error={error} problems={problems} form={form} onPlace={setPlace} />}
      <DraftBar draft={draft} onPlace={setPlace} onAdd={add} onLeave={back} />
      {phone ? (
        <>
          <FormCards form={form} scored={scored} findingsOf={() => []} onPick={setPlace} wrong={wrong} />
          <Drawer
            open={sheet}
            keyboard={false}
            onClose={() => setPlace(undefined)}
            placement="bottom"
            extra={<SaveButton draft={draft} />}
            size="85%"
          >
            {editor}
          </Drawer>
        </>
      ) : (
        <div className={styles.beside}>
          <OfficialPaper form={form} scored={scored} current={place} wrong={wrong} onPick={setPlace} />
          <div className={styles.editor}>
            <Part>{editor || <p className="muted">{t('change.pick')}</p>}</Part>
            {place && form.indicators.some(({ code }) => code === place) && (
              <MarginLine code={place} scored={scored} findings={[]} />
            )}
          </div>
        </div>
      )}
    </Page>
  )
}
