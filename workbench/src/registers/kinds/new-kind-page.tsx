import { useWrite } from '#api/use-write.ts'
import { useDraft } from '#kit/drafts/use-draft.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Loading } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { listAddress } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { KindEditor } from './kind-editor.tsx'
import { newKind } from './register-kind.ts'

/** A new list, which the unit one looks at and all below it will keep. */
export function NewKindPage() {
  const { t } = useRegisterWords()
  const go = useGo()
  const { id, unit } = useUnit()
  const kept = useDraft({ form: 'register-kind.new' })
  const make = useWrite('POST /api/register-kinds')
  if (kept === undefined || !unit) return <Loading />
  return (
    <KindEditor
      title={t('kind.new')}
      note={t('kind.keptBy', { unit: unit.name })}
      start={newKind}
      kept={kept}
      send={async (kind) => {
        const { code } = await make.send({ body: { organizationId: id, ...kind } })
        return () => go(listAddress(code), { replace: true })
      }}
    />
  )
}
