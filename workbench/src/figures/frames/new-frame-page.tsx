import { useWrite } from '#api/use-write.ts'
import { EditForm } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { type FrameDraft, frameIn } from './frame-draft.ts'
import { FrameFields } from './frame-fields.tsx'
import { useFrameWords } from './frame-words.ts'

/** A frame that nobody read figures by before. */
export function NewFramePage() {
  const { t } = useFrameWords()
  const go = useGo()
  const add = useWrite('POST /api/frames')
  return (
    <Page title={t('new')} note={t('note')} width="narrow">
      <Part>
        <EditForm<FrameDraft>
          label={t('saveNew')}
          initial={{ parts: [{}], since: today() }}
          draft={{ form: 'frame', record: 'new', version: 0 }}
          submit={async (draft) => {
            const { code } = await add.send({ body: frameIn(draft) })
            message.success(t('added'))
            go(`/figures/frames/${code}`, { replace: true })
          }}
        >
          <FrameFields />
        </EditForm>
      </Part>
    </Page>
  )
}
