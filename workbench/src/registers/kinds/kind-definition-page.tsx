import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useDraft } from '#kit/drafts/use-draft.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered, Empty, Loading } from '#kit/states.tsx'
import { listAddress } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { KindEditor } from './kind-editor.tsx'
import { KindEnd } from './kind-end.tsx'
import { draftOfKind, type RegisterKindAnswer } from './register-kind.ts'

/** What a list holds, and its next version. */
export function KindDefinitionPage() {
  const { code = '' } = useParams()
  const answer = useRead('GET /api/register-kinds/{code}', { params: { code } })
  return (
    <Answered from={answer}>
      {/* A version that was saved is where the next one begins. */}
      {(found) => <Kept key={`${code} ${found.kind.version}`} found={found} />}
    </Answered>
  )
}

function Kept({ found }: { found: RegisterKindAnswer }) {
  const { kind, can } = found
  const { t } = useRegisterWords()
  const go = useGo()
  const [start] = useState(() => draftOfKind(kind))
  const kept = useDraft({ form: 'register-kind.change', record: kind.code, version: kind.version })
  const write = useWrite('PUT /api/register-kinds/{code}')
  const title = kind.form.words.zh
  if (!can.define)
    return (
      <Page title={title}>
        <Empty title={t('kind.notYours')} />
      </Page>
    )
  if (kept === undefined) return <Loading />
  return (
    <KindEditor
      title={title}
      note={t('kind.version', { n: kind.version })}
      start={start}
      before={kind.form}
      kept={kept}
      below={<KindEnd found={found} />}
      actions={<Button onClick={() => go(listAddress(kind.code))}>{t('kind.toList')}</Button>}
      send={async (next) => {
        await write.send({ params: { code: kind.code }, body: { version: kind.version, ...next } })
        return () => {}
      }}
    />
  )
}
