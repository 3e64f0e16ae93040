import { type ChangeEvent, useState } from 'react'
import type { Input } from '#api/contract.ts'
import { onServer } from '#api/prefix.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Failure } from '#kit/states.tsx'
import styles from './package.module.css'
import { usePackageWords } from './package-words.ts'
import { type Plan, PlanPart } from './plan-part.tsx'

type Package = Input<'POST /api/catalogue-package/previews'>['body']

/** What was chosen, and what it would do here. */
interface Chosen {
  name: string
  package: Package
  plan: Plan
}

/** The catalogue as one file: saved here, or taken over from another platform. */
export function PackagePage() {
  const { t } = usePackageWords()
  const [chosen, setChosen] = useState<Chosen>()
  const [unreadable, setUnreadable] = useState(false)
  const preview = useWrite('POST /api/catalogue-package/previews')
  const take = useWrite('POST /api/catalogue-package/take-over')
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    target.value = ''
    setChosen(undefined)
    setUnreadable(false)
    if (!file) return
    const read = await file
      .text()
      .then((text) => JSON.parse(text) as Package)
      .catch(() => undefined)
    if (!read) return setUnreadable(true)
    const plan = await preview.send({ body: read })
    setChosen({ name: file.name, package: read, plan })
  }
  const accept = async (given: Chosen) => {
    const { counts } = await take.send({ body: { package: given.package } })
    setChosen(undefined)
    message.success(t('done', { added: counts.added, changed: counts.changed }))
  }
  const work = chosen && chosen.plan.counts.added + chosen.plan.counts.changed
  return (
    <Page title={t('title')} note={t('note')} width="narrow">
      <Part title={t('save')}>
        <p className="muted">{t('saveHint')}</p>
        <Button href={onServer('/api/catalogue-package')}>{t('saveFile')}</Button>
      </Part>
      <Part title={t('take')}>
        <p className="muted">{t('takeHint')}</p>
        <label className={styles.choose}>
          {preview.busy ? t('reading') : t('choose')}
          <input
            className="hidden"
            type="file"
            accept=".json,application/json"
            disabled={preview.busy}
            onChange={(event) => void choose(event).catch(() => {})}
          />
        </label>
        {unreadable && <p role="alert">{t('unreadable')}</p>}
        {preview.error && <Failure error={preview.error} />}
        {chosen && (
          <>
            <PlanPart name={chosen.name} plan={chosen.plan} />
            {take.error && <Failure error={take.error} />}
            <Button
              type="primary"
              disabled={work === 0}
              loading={take.busy}
              onClick={() => void accept(chosen).catch(() => {})}
            >
              {work === 0 ? t('nothing') : t('accept', { count: work })}
            </Button>
          </>
        )}
      </Part>
    </Page>
  )
}
